using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace KnowledgeBase.Web.Tests;

public sealed class VerbTests : IAsyncDisposable
{
    private const int Kills = 50;
    private readonly RunningSite site;
    private readonly string corpus = Directory.CreateTempSubdirectory("knowledgebase-corpus-").FullName;

    public VerbTests()
    {
        site = new RunningSite(corpus);
        Write("a", "Alpha");
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(corpus, recursive: true);
    }

    [Theory]
    [InlineData("--version", 0)]
    [InlineData("--help", 0)]
    [InlineData("ingest --help", 0)]
    [InlineData("nonsense", 2)]
    [InlineData("ingest --nonsense", 2)]
    [InlineData("check", 2)]
    [InlineData("check /no/such/folder", 1)]
    [InlineData("ingest /no/such/folder", 1)]
    [InlineData("index verify", 1)]
    [InlineData("index status", 1)]
    public async Task Exit_codes_say_done_problems_or_wrong_usage(string arguments, int expected)
    {
        var (code, output, error) = await site.RunAsync(arguments.Split(' '));
        Assert.Equal(expected, code);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        Assert.NotEmpty(output + error);
    }

    [Fact]
    public async Task Ingest_then_verify_then_rebuild_then_verify()
    {
        Assert.Equal(0, (await site.RunAsync("ingest")).ExitCode);
        Assert.Equal(0, (await site.RunAsync("index", "verify")).ExitCode);
        Assert.Equal(0, (await site.RunAsync("index", "rebuild")).ExitCode);
        Assert.Equal(0, (await site.RunAsync("index", "verify")).ExitCode);
        Assert.Equal(0, (await site.RunAsync("index", "status")).ExitCode);
    }

    [Fact]
    public async Task Check_reports_for_machines_and_stores_nothing()
    {
        await File.WriteAllTextAsync(Path.Combine(corpus, "regulations", "bad.en.md"), "---\ntitle: Bad\nkind: akt\n---\nText.");
        var (code, output, _) = await site.RunAsync("check", corpus, "--json");
        Assert.Equal(1, code);
        var problem = JsonDocument.Parse(output).RootElement.GetProperty("problems")[0];
        Assert.Equal(("regulations/bad.en.md", 3, "kind"), (problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("field").GetString()));
        Assert.False(Directory.Exists(site.DataFolder));
    }

    [Fact]
    public async Task Verbs_work_while_the_server_runs_and_it_follows_them()
    {
        await site.InitializeAsync();
        Write("b", "Beta");
        Assert.Equal(0, (await site.RunAsync("ingest")).ExitCode);
        await EventuallyAsync("b");
        Assert.Equal(0, (await site.RunAsync("index", "rebuild")).ExitCode);
        Assert.Equal(0, (await site.RunAsync("check", corpus)).ExitCode);
        Directory.Delete(site.IndexFolder, recursive: true);
        await EventuallyAsync("a");
        await EventuallyReadyAsync();
        Assert.Equal(0, (await site.RunAsync("index", "verify")).ExitCode);
    }

    [Fact]
    public async Task A_missing_corpus_a_port_in_use_and_a_folder_that_cannot_be_written_are_one_sentence_each()
    {
        await site.InitializeAsync();
        await AssertOneSentenceAsync("serve", "--urls", site.Address.OriginalString);
        await AssertOneSentenceAsync("serve", "--urls", "http://127.0.0.1:0", "--KnowledgeBase:CorpusDirectory", "/no/such/corpus");
        await AssertOneSentenceAsync("serve", "--urls", "http://127.0.0.1:0", "--KnowledgeBase:DataDirectory", "/proc/no-such");
        await AssertOneSentenceAsync("serve", "--urls", "http://127.0.0.1:0", "--KnowledgeBase:IndexDirectory", "/proc/no-such");
    }

    [Fact]
    public async Task Fifty_kills_during_ingest_lose_nothing_and_damage_nothing()
    {
        var random = new Random(50);
        for (var i = 0; i < Kills; i++)
        {
            Write($"work-{i % 20}", $"Title {i}");
            Write($"new-{i}", $"New {i}");
            if (i % 5 == 4)
            {
                File.Delete(Path.Combine(corpus, "regulations", $"new-{i - 2}.en.md"));
            }

            using var ingest = site.Verb("ingest");
            await Task.Delay(random.Next(100, 900));
            ingest.Kill();
            await ingest.WaitForExitAsync();

            var (code, _, error) = await site.RunAsync("ingest");
            Assert.True(code == 0, error);
            Assert.Equal(0, (await site.RunAsync("index", "verify")).ExitCode);
            Assert.Equal("ok", KnowledgeBase.Engine.Catalogue.CatalogueDatabase.Open(site.DataFolder).CheckIntegrity());
            using var index = new KnowledgeBase.Engine.Index.SearchIndex(KnowledgeBase.Engine.Catalogue.CatalogueDatabase.Open(site.DataFolder), site.IndexFolder);
            index.Follow();
            var found = index.Search(new KnowledgeBase.Search.SearchQuery { Size = 100 }, KnowledgeBase.Documents.AccessLevel.Public).Hits.Select(hit => hit.Id);
            var there = Directory.EnumerateFiles(Path.Combine(corpus, "regulations")).Select(file => Path.GetFileName(file).Split('.')[0]);
            Assert.Equal(there.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    private void Write(string id, string title)
    {
        Directory.CreateDirectory(Path.Combine(corpus, "regulations"));
        File.WriteAllText(Path.Combine(corpus, "regulations", $"{id}.en.md"), $"---\ntitle: {title}\n---\nText of {id}.\n");
    }

    private async Task AssertOneSentenceAsync(params string[] arguments)
    {
        var (code, output, error) = await site.RunAsync(arguments);
        Assert.Equal(1, code);
        Assert.Single((output + error).Trim().Split('\n'));
    }

    private async Task EventuallyAsync(string id)
    {
        var patience = Stopwatch.StartNew();
        while (!(await site.Client.GetStringAsync("/api/v1/search?size=100")).Contains($"\"id\":\"{id}\"", StringComparison.Ordinal))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), $"{id} did not become searchable");
            await Task.Delay(50);
        }
    }

    private async Task EventuallyReadyAsync()
    {
        var patience = Stopwatch.StartNew();
        while (!HasFiles("works") || !HasFiles("sections/files") || (await site.Client.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), "The index did not come back.");
            await Task.Delay(50);
        }

        bool HasFiles(string folder) => Directory.Exists(Path.Combine(site.IndexFolder, folder)) && Directory.EnumerateFiles(Path.Combine(site.IndexFolder, folder), "segments_*").Any();
    }
}
