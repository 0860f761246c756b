using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Following;

/// <summary>
/// Takes in the corpus once at the start, and keeps the index at the catalogue's side from then on, whoever changes the
/// catalogue: this process or a verb beside it.
/// </summary>
internal sealed partial class IndexFollower(
    CatalogueDatabase database,
    Ingestor ingestor,
    SearchIndex index,
    VocabularyHolder vocabulary,
    RegisterHolder register,
    Readiness readiness,
    IHostApplicationLifetime lifetime,
    ILogger<IndexFollower> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    /// <summary>Opens what is there before the first request comes, so that no answer is empty for want of an index.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Step(() =>
        {
            vocabulary.Refresh(database, new ChangeLog(database).State());
            index.Open();
        });

        // Searching does not wait for the register; who compares does.
        _ = Task.Run(() => Step(() => register.Refresh()), cancellationToken);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Begins when the site listens: one that cannot, because its port is taken, changes nothing.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStarted, stoppingToken);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stoppingToken.IsCancellationRequested)
        {
            await Task.Factory.StartNew(() => Run(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    private void Run(CancellationToken stop)
    {
        Step(Follow);
        Step(Ingest);
        readiness.CorpusIsTakenIn = true;
        Step(WarmUp);
        while (!stop.IsCancellationRequested)
        {
            Step(Follow);
            stop.WaitHandle.WaitOne(Interval);
        }
    }

    private void Ingest()
    {
        var report = ingestor.Ingest();
        IngestionEnded(log, report.Files, report.Accepted, report.Unchanged, report.Refused, report.Withdrawn);
        foreach (var problem in report.Problems)
        {
            ProblemFound(log, problem.Location.ToString(), problem.Describe(System.Globalization.CultureInfo.CurrentUICulture));
        }
    }

    /// <summary>What is made at its first use is made before a reader waits for it.</summary>
    private void WarmUp() => index.Suggest("a", Language.English, AccessLevel.Public, vocabulary.Current, 1);

    private void Follow()
    {
        vocabulary.Refresh(database, new ChangeLog(database).State());

        // Before the index: whoever sees a change in the index may compare with it.
        register.Refresh();
        var before = index.Position;
        var after = index.Follow();
        if (before != after)
        {
            IndexMoved(log, after.Sequence, index.Count);
        }

        readiness.FollowerFailure = null;
    }

    /// <summary>A step that fails is tried again: a full disk or a locked file must not end the service.</summary>
    private void Step(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e)
        {
            readiness.FollowerFailure = e.GetType().Name;
            StepFailed(log, e);
        }
    }

    [LoggerMessage(LogLevel.Information, "Corpus: {Files} files, {Accepted} taken in, {Unchanged} unchanged, {Refused} refused, {Withdrawn} withdrawn")]
    private static partial void IngestionEnded(ILogger log, int files, int accepted, int unchanged, int refused, int withdrawn);

    [LoggerMessage(LogLevel.Warning, "{Location}: {Problem}")]
    private static partial void ProblemFound(ILogger log, string location, string problem);

    [LoggerMessage(LogLevel.Information, "Index: at change {Sequence}, {Works} works")]
    private static partial void IndexMoved(ILogger log, long sequence, int works);

    [LoggerMessage(LogLevel.Error, "Following the catalogue failed and will be tried again")]
    private static partial void StepFailed(ILogger log, Exception e);
}
