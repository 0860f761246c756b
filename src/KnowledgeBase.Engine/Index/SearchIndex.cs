using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Concepts;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Engine.Index.Storage;
using KnowledgeBase.Engine.Index.Suggestions;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index;

/// <summary>
/// The search index: follows the catalogue by sequence number, and answers searches. The process that holds the index's
/// guard writes it; any other reads what is committed and takes over when the guard is free. Deleting the index's folder,
/// while this runs or not, only means that it is made again.
/// </summary>
/// <remarks><see cref="Follow"/> is for one thread; <see cref="Search"/> and <see cref="Position"/> for any.</remarks>
public sealed class SearchIndex : IDisposable
{
    private const int CommitEvery = 1_000;
    private const string SectionsFolder = "sections";
    private const string GuardFile = "writer.lock";

    private readonly CatalogueDatabase catalogue;
    private readonly ChangeLog changes;
    private readonly WorkStore works;
    private readonly string folder;
    private readonly string files;
    private readonly SearchUnit unit;
    private readonly SearchIndex? sections;
    private readonly ImmutableArray<FacetDictionary> dictionaries = [.. FacetFields.All.Select(_ => new FacetDictionary())];
    private readonly System.Threading.Lock swap = new();
    private volatile IndexSnapshot? snapshot;
    private IndexGuard? guard;
    private MappedDirectory? directory;
    private IndexWriter? writer;
    private (long Sequence, QueryVocabulary Vocabulary)? vocabulary;

    /// <summary>An index in this folder, made from this catalogue. Nothing is opened before <see cref="Follow"/>.</summary>
    public SearchIndex(CatalogueDatabase catalogue, string folder)
        : this(catalogue, folder, SearchUnit.Works)
    {
    }

    /// <summary>Sections have an index of their own beside that of works, so that neither counts in the statistics of the other.</summary>
    private SearchIndex(CatalogueDatabase catalogue, string folder, SearchUnit unit)
    {
        this.catalogue = catalogue;
        this.folder = Path.GetFullPath(folder);
        this.unit = unit;
        files = FilesOf(this.folder, unit);
        sections = unit == SearchUnit.Works ? new SearchIndex(catalogue, Path.Combine(this.folder, SectionsFolder), SearchUnit.Sections) : null;
        changes = new ChangeLog(catalogue);
        works = new WorkStore(catalogue);
    }

    /// <summary>Where the files of an index are.</summary>
    /// <param name="folder">Its own folder: that of sections is inside that of works.</param>
    /// <param name="unit">What its documents are.</param>
    private static string FilesOf(string folder, SearchUnit unit) => Path.Combine(folder, unit == SearchUnit.Works ? "works" : "files");

    /// <summary>Where the files of each index in an index folder are.</summary>
    internal static ImmutableArray<(SearchUnit Unit, string Files)> AllFiles(string folder) =>
    [
        (SearchUnit.Works, FilesOf(Path.GetFullPath(folder), SearchUnit.Works)),
        (SearchUnit.Sections, FilesOf(Path.Combine(Path.GetFullPath(folder), SectionsFolder), SearchUnit.Sections)),
    ];

    /// <summary>The numbers that ranking depends on; another choice is for measuring only.</summary>
    internal RankingSettings Settings { get; set; } = RankingSettings.Default;

    /// <summary>The time for one query; another one is for tests only.</summary>
    internal TimeSpan TimeBudget { get; set; } = SearchLimits.TimeBudget;

    /// <summary>Where the index stands, as searches of works and of sections both see it.</summary>
    public IndexPosition Position => sections is null || sections.Position == OwnPosition ? OwnPosition : sections.Position;

    private IndexPosition OwnPosition => snapshot?.Position ?? IndexPosition.None;

    /// <summary>How many works searches see.</summary>
    public int Count => snapshot?.Reader.NumDocs ?? 0;

    /// <summary>Whether this process writes the index.</summary>
    public bool IsWriter => writer is not null;

    /// <summary>Opens the index as it was left, so that searches can be answered; <see cref="Follow"/> then brings it up to date.</summary>
    public void Open()
    {
        if (writer is null && !TryBecomeWriter())
        {
            RefreshFromCommit();
        }

        sections?.Open();
    }

    /// <summary>
    /// Brings the index to where the catalogue stands, or, when another process writes it, reads what that one has committed.
    /// Does nothing, cheaply, when nothing has changed. Call it again and again.
    /// </summary>
    /// <returns>Where the index stands now.</returns>
    public IndexPosition Follow()
    {
        // Side by side, each on one thread: making both anew is what a reader waits for at the first start.
        var own = sections is null ? Task.CompletedTask : Task.Run(sections.Follow);
        FollowOwn();
        own.GetAwaiter().GetResult();
        return Position;
    }

    private void FollowOwn()
    {
        try
        {
            if (writer is not null && (!guard!.IsInPlace || !DirectoryReader.IndexExists(directory)))
            {
                // The folder was deleted under us: begin again in a new one. Searches go on with what is open.
                Abandon();
            }

            if (writer is null && !TryBecomeWriter())
            {
                RefreshFromCommit();
                return;
            }

            Apply();
        }
        catch
        {
            // A commit that failed, as on a full disk, leaves a writer that cannot go on: the next call makes a new one.
            Abandon();
            throw;
        }
    }

    /// <summary>Answers a search with what this reader may see.</summary>
    /// <param name="query">The search.</param>
    /// <param name="access">The reader's level.</param>
    /// <returns>A page; an empty one as long as there is no index.</returns>
    public SearchPage Search(SearchQuery query, AccessLevel access) =>
        query.Unit == SearchUnit.Sections && query.Like is null && sections is not null ? sections.Search(query, access)
        : TryRead(current => IndexSearch.Run(current, query, access, Settings, TimeBudget), out var page)
            ? page
            : new SearchPage(query, 0, [], [.. FacetFields.All.Select(field => new FacetResult(field, []))], []);

    /// <summary>The ids of the hits of a page alone, for measuring how well they are ordered.</summary>
    internal ImmutableArray<string> Rank(SearchQuery query, AccessLevel access) =>
        TryRead(current => IndexSearch.Rank(current, query, access, Settings), out var ids) ? ids : [];

    /// <summary>Completes what is being typed, with what this reader may see.</summary>
    /// <param name="text">What is typed so far.</param>
    /// <param name="reader">The reader's language.</param>
    /// <param name="access">The reader's level.</param>
    /// <param name="vocabulary">Where labels come from.</param>
    /// <param name="most">How many suggestions at most.</param>
    public ImmutableArray<Suggestion> Suggest(string text, Language reader, AccessLevel access, ControlledVocabulary vocabulary, int most) =>
        TryRead(current => Suggester.Find(current.For(access), text, reader, vocabulary, most), out var suggestions) ? suggestions : [];

    /// <summary>Reads from the index as it is now, and keeps it open meanwhile; <see langword="false"/> as long as there is none.</summary>
    private bool TryRead<T>(Func<IndexSnapshot, T> read, [MaybeNullWhen(false)] out T result)
    {
        while (snapshot is { } current)
        {
            if (!current.TryAcquire())
            {
                continue;
            }

            try
            {
                result = read(current);
                return true;
            }
            finally
            {
                current.Release();
            }
        }

        result = default;
        return false;
    }

    /// <summary>Closes the index in good order.</summary>
    public void Dispose()
    {
        sections?.Dispose();
        Swap(null);
        if (writer is not null)
        {
            writer.Dispose();
            writer = null;
            guard?.Release();
            guard = null;
        }

        directory?.Dispose();
        directory = null;
    }

    private bool TryBecomeWriter()
    {
        System.IO.Directory.CreateDirectory(folder);
        guard = IndexGuard.TryTake(Path.Combine(folder, GuardFile));
        if (guard is null)
        {
            return false;
        }

        if (!guard.WasLeftClean && !IsSound())
        {
            System.IO.Directory.Delete(files, recursive: true);
        }

        directory ??= OpenDirectory();
        try
        {
            writer = new IndexWriter(directory, WriterSettings(OpenMode.CREATE_OR_APPEND));
        }
        catch (Exception e) when (e is IndexFormatTooNewException or IndexFormatTooOldException or CorruptIndexException or IOException)
        {
            writer = new IndexWriter(directory, WriterSettings(OpenMode.CREATE));
        }

        Swap(Snapshot(DirectoryReader.Open(writer, applyAllDeletes: true), CommittedPosition()));
        return true;
    }

    private static IndexWriterConfig WriterSettings(OpenMode mode) => new(LuceneVersion.LUCENE_48, Analyzers.ForFields)
    {
        OpenMode = mode,
        Similarity = new ExactLengthSimilarity(),
        Codec = new SmallChunks(),

        // Everything on the follower's own thread: flushes on several threads can leave a damaged commit (lucenenet#894).
        MergeScheduler = new PostponedMerges(),
        RAMBufferSizeMB = 64,
    };

    private void Apply()
    {
        var state = changes.State();
        var target = new IndexPosition(state.Identity, state.IndexGeneration, state.VocabularySequence, state.LastSequence);
        var position = CommittedPosition();
        if (position == target && OwnPosition == target)
        {
            return;
        }

        var startsAnew = !position.CanReach(target);
        var documents = new WorkDocument(VocabularyAt(target.Vocabulary).Vocabulary);
        if (startsAnew)
        {
            writer!.DeleteAll();
        }

        var reached = startsAnew ? 0 : position.Sequence;
        foreach (var batch in changes.WorksAfter(reached).Where(change => change.Sequence <= target.Sequence).Chunk(CommitEvery))
        {
            Write(batch, documents, startsAnew);

            // While everything is made anew, a crash must not leave half of it looking like the whole.
            if (!startsAnew)
            {
                Publish(target with { Sequence = batch[^1].Sequence });
            }
        }

        if (startsAnew)
        {
            // Every segment costs each search something: one is made of all while everything is waited for anyway.
            writer!.ForceMerge(1);
        }

        if (CommittedPosition() != target || OwnPosition != target)
        {
            Publish(target);
        }
    }

    /// <summary>Lets searches see what was written, then makes it safe, then tidies up: who waits for a change waits for the first alone.</summary>
    private void Publish(IndexPosition position)
    {
        Refresh(position);
        writer!.SetCommitData(position.ToCommitData());
        writer.Commit();
        writer.MaybeMerge();
    }

    /// <summary>The vocabulary as of this change.</summary>
    private QueryVocabulary VocabularyAt(long sequence)
    {
        if (vocabulary is not { } known || known.Sequence != sequence)
        {
            vocabulary = known = (sequence, QueryVocabulary.Of(StoredVocabulary.Load(catalogue)));
        }

        return known.Vocabulary;
    }

    private void Write((string WorkId, long Sequence)[] batch, WorkDocument documents, bool startsAnew)
    {
        var found = works.Load(batch.Select(change => change.WorkId)).ToDictionary(work => work.Id);
        foreach (var (workId, _) in batch)
        {
            var term = new Term(IndexFields.Id, workId);
            if (!found.TryGetValue(workId, out var work))
            {
                writer!.DeleteDocuments(term);
            }
            else if (startsAnew)
            {
                writer!.AddDocuments(documents.Of(work, unit));
            }
            else
            {
                writer!.UpdateDocuments(term, documents.Of(work, unit));
            }
        }
    }

    private IndexPosition CommittedPosition() => writer is { CommitData: { } data } ? IndexPosition.FromCommitData(data) : IndexPosition.None;

    private void Refresh(IndexPosition position)
    {
        var before = snapshot!;
        var reader = DirectoryReader.OpenIfChanged(before.Reader, writer, applyAllDeletes: true);
        if (reader is null)
        {
            before.Reader.IncRef();
            reader = before.Reader;
        }

        Swap(Snapshot(reader, position));
    }

    private IndexSnapshot Snapshot(DirectoryReader reader, IndexPosition position) => new(reader, dictionaries, VocabularyAt(position.Vocabulary), position);

    private void RefreshFromCommit()
    {
        directory ??= OpenDirectory();
        if (!DirectoryReader.IndexExists(directory))
        {
            return;
        }

        var before = snapshot;
        var reader = before is null ? DirectoryReader.Open(directory) : DirectoryReader.OpenIfChanged(before.Reader);
        if (reader is not null)
        {
            Swap(Snapshot(reader, IndexPosition.FromCommitData(reader.IndexCommit.UserData)));
        }
    }

    private MappedDirectory OpenDirectory() => new(new DirectoryInfo(files), NoLockFactory.GetNoLockFactory());

    private bool IsSound()
    {
        // A damaged file is read with care: not from memory.
        using var checkedDirectory = new NIOFSDirectory(new DirectoryInfo(files), NoLockFactory.GetNoLockFactory());
        return !DirectoryReader.IndexExists(checkedDirectory) || IndexCheck.Problems(checkedDirectory).Count == 0;
    }

    private void Swap(IndexSnapshot? next)
    {
        IndexSnapshot? before;
        lock (swap)
        {
            before = snapshot;
            snapshot = next;
        }

        before?.Release();
    }

    private void Abandon()
    {
        try
        {
            writer?.Rollback();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The files are gone or the disk is full; what is on it is made good by the next writer.
        }

        writer = null;
        guard?.Dispose();
        guard = null;
        directory?.Dispose();
        directory = null;
    }
}
