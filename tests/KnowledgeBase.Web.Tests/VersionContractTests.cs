using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Web.Tests;

public sealed class VersionContractTests(RunningSite site)
{
    [Fact]
    public async Task A_law_is_compared_with_the_one_it_replaced()
    {
        var page = await site.Client.GetStringAsync("/en/documents/gb-comah-2015/versions");

        Assert.Matches("<option value=\"gb-comah-1999.en\" selected", page);
        Assert.Matches("<option value=\"gb-comah-2015.en\" selected", page);
        Assert.Contains("<ins>", page, StringComparison.Ordinal);
        Assert.Contains("<del>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"safety-report\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/documents/gb-comah-2015/versions\"", await site.Client.GetStringAsync("/en/documents/gb-comah-2015"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gb-comah-2015", "from=nonsense", "gb-comah-2015.en")]
    [InlineData("gb-comah-2015", "from=en.99&to=gb-comah-1999.en", "gb-comah-1999.en")]
    [InlineData("gb-comah-2015", "from=ar.x.y.z", "gb-comah-2015.en")]
    [InlineData("gb-comah-2015", "from=en&to=en", "gb-comah-1999.en")]
    public async Task A_version_that_cannot_be_is_answered_with_those_that_can(string work, string query, string offered)
    {
        using var answer = await site.Client.GetAsync($"/en/documents/{work}/versions?{query}");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{offered}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_has_no_versions()
    {
        using var answer = await site.Client.GetAsync("/en/documents/no-such-work/versions");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("language=en&revision=1", HttpStatusCode.OK)]
    [InlineData("language=en&revision=99", HttpStatusCode.BadRequest)]
    [InlineData("language=en&revision=first", HttpStatusCode.BadRequest)]
    public async Task A_document_is_asked_for_at_a_revision(string query, HttpStatusCode expected)
    {
        using var answer = await site.Client.GetAsync($"/api/v1/documents/gb-comah-2015?{query}");

        Assert.Equal(expected, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        if (expected == HttpStatusCode.OK)
        {
            Assert.NotEqual(0, json.RootElement.GetProperty("sections").GetArrayLength());
        }
        else
        {
            Assert.Equal("revision", json.RootElement.GetProperty("problems")[0].GetProperty("field").GetString());
        }
    }

    [Fact]
    public async Task Two_revisions_of_a_file_show_the_words_that_changed()
    {
        var corpus = Directory.CreateTempSubdirectory("knowledgebase-versions-");
        var practices = corpus.CreateSubdirectory("practices").FullName;
        Directory.CreateDirectory(Path.Combine(corpus.FullName, "vocabulary"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Corpus, "vocabulary")))
        {
            File.Copy(file, Path.Combine(corpus.FullName, "vocabulary", Path.GetFileName(file)));
        }

        var path = Path.Combine(practices, "drums.en.md");
        await File.WriteAllTextAsync(path, Text("The drums are inspected every five years by the operator."));
        await using var own = new RunningSite(corpus.FullName);
        await own.InitializeAsync();
        await File.WriteAllTextAsync(path, Text("The drums are inspected every three years by the operator."));
        using (var ingest = own.Verb("ingest"))
        {
            await ingest.WaitForExitAsync();
        }

        var page = await own.Client.GetStringAsync("/en/documents/drums/versions");
        var first = await own.Client.GetStringAsync("/api/v1/documents/drums?language=en&revision=1");

        Assert.Matches(new Regex("every\\s*<del>five</del>\\s*<ins>three</ins>\\s*years"), page);
        Assert.Contains("every five years", first, StringComparison.Ordinal);
        corpus.Delete(recursive: true);

        static string Text(string sentence) =>
            $"---\ntitle: Keep the drums\nsummary: How drums are kept.\nkind: practice\nsource: {{title: \"None\", url: \"https://example.org\"}}\n---\n## Inspection {{#inspection}}\n{sentence}\n";
    }
}
