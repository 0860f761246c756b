using System.Diagnostics;
using System.Net;

namespace KnowledgeBase.Web.Tests;

/// <summary>What is compared follows what a verb beside the server changes.</summary>
public sealed class RegisterFollowsTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string corpus = Directory.CreateTempSubdirectory("knowledgebase-corpus-").FullName;
    private readonly RunningSite site;

    public RegisterFollowsTests() => site = new RunningSite(corpus);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(corpus, recursive: true);
    }

    [Fact]
    public async Task A_law_that_is_added_changed_or_withdrawn_is_compared_as_it_now_stands()
    {
        Write("gb-law", "GB", "5 years");
        await site.InitializeAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await CompareAsync()).Status);

        Write("fr-law", "FR", "3 years");
        Assert.Equal(0, (await site.RunAsync("ingest")).ExitCode);
        await EventuallyAsync(answer => answer.Status == HttpStatusCode.OK && answer.Text.Contains("\"amount\":3", StringComparison.Ordinal));

        Write("fr-law", "FR", "4 years");
        Assert.Equal(0, (await site.RunAsync("ingest")).ExitCode);
        await EventuallyAsync(answer => answer.Text.Contains("\"amount\":4", StringComparison.Ordinal) && !answer.Text.Contains("\"amount\":3", StringComparison.Ordinal));

        File.Delete(Path.Combine(corpus, "regulations", "fr-law.en.md"));
        Assert.Equal(0, (await site.RunAsync("ingest")).ExitCode);
        await EventuallyAsync(answer => answer.Status == HttpStatusCode.BadRequest);
    }

    private void Write(string id, string jurisdiction, string interval)
    {
        Directory.CreateDirectory(Path.Combine(corpus, "regulations"));
        File.WriteAllText(
            Path.Combine(corpus, "regulations", $"{id}.en.md"),
            $"---\ntitle: {id}\njurisdiction: {jurisdiction}\nstatus: in-force\n---\n## Report {{#report topic=safety-report}}\nA report.\n\n```values\ninterval: {interval}\n```\n");
    }

    private async Task EventuallyAsync(Predicate<(HttpStatusCode Status, string Text)> holds)
    {
        var patience = Stopwatch.StartNew();
        while (!holds(await CompareAsync()))
        {
            Assert.True(patience.Elapsed < Patience, $"The comparison does not follow the catalogue: {(await CompareAsync()).Text}");
            await Task.Delay(50);
        }
    }

    private async Task<(HttpStatusCode Status, string Text)> CompareAsync()
    {
        using var answer = await site.Client.GetAsync("/api/v1/compare?jurisdiction=GB&jurisdiction=FR&topic=safety-report");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
