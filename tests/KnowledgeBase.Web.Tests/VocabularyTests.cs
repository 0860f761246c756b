using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Ingestion;

namespace KnowledgeBase.Web.Tests;

public sealed class VocabularyTests(RunningSite site)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_is_there_in_every_language(string language)
    {
        foreach (var scheme in StoredVocabulary.Default.Schemes)
        {
            Assert.Contains(scheme.Label.For(Language.Parse(language))!, await PageAsync($"/{language}/vocabulary"), StringComparison.Ordinal);
            await PageAsync($"/{language}/vocabulary/{scheme.Id}");
            await PageAsync($"/{language}/vocabulary/{scheme.Id}?order=alphabetical");
        }

        var page = await PageAsync($"/{language}/vocabulary/substance/chlorine");
        Assert.All(Language.All, other => Assert.Contains(StoredVocabulary.Default.Label("substance", "chlorine", other), page, StringComparison.Ordinal));
        Assert.Contains("7782-50-5", page, StringComparison.Ordinal);
        Assert.Contains($"/{language}/vocabulary/hazard/acute-toxicity", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chlori", "chlorine")]
    [InlineData("氯气", "chlorine")]
    [InlineData("7782-50-5", "chlorine")]
    [InlineData("1017", "chlorine")]
    [InlineData("evaluacion de riesgos", "risk-assessment")]
    [InlineData("الكلور", "chlorine")]
    public async Task The_filter_finds_terms_by_any_name_without_script(string typed, string code) =>
        Assert.Contains($"/{code}\"", await PageAsync($"/en/vocabulary?q={Uri.EscapeDataString(typed)}"), StringComparison.Ordinal);

    [Fact]
    public async Task A_number_leads_to_the_concept_that_has_it()
    {
        using var answer = await site.Client.GetAsync("/ar/vocabulary/substance/7782-50-5");
        Assert.Equal((HttpStatusCode.Redirect, "/ar/vocabulary/substance/chlorine"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/en/vocabulary/colours", "text/html")]
    [InlineData("/en/vocabulary/substance/phlogiston", "text/html")]
    [InlineData("/vocabulary/substance/phlogiston.ttl", "text/html")]
    [InlineData("/api/v1/vocabulary/colours", "application/problem+json")]
    [InlineData("/api/v1/vocabulary/substance/phlogiston", "application/problem+json")]
    public async Task What_is_not_there_is_said(string path, string type)
    {
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.NotFound, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_concept_tells_the_documents_tagged_with_it_from_those_that_name_it()
    {
        var concept = await site.Client.GetFromJsonAsync<JsonElement>("/api/v1/vocabulary/substance/chlorine?lang=ru");
        Assert.Equal("Хлор", concept.GetProperty("label").GetString());
        var (asserted, found) = (Ids(concept, "asserted"), Ids(concept, "found"));
        Assert.NotEmpty(asserted);
        Assert.NotEmpty(found);
        Assert.Empty(asserted.Intersect(found));

        var search = await site.Client.GetFromJsonAsync<JsonElement>("/api/v1/search?substance=chlorine&size=100");
        Assert.Equal(search.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()).Order(), asserted.Order());
        var document = await site.Client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{found[0]}");
        Assert.Contains(document.GetProperty("found").EnumerateArray(), mention => mention.GetProperty("code").GetString() == "chlorine");
    }

    [Theory]
    [InlineData("text/turtle", HttpStatusCode.OK, "text/turtle")]
    [InlineData("application/ld+json", HttpStatusCode.OK, "application/ld+json")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", HttpStatusCode.SeeOther, null)]
    [InlineData("text/html;q=0.5,text/turtle", HttpStatusCode.OK, "text/turtle")]
    [InlineData("*/*", HttpStatusCode.SeeOther, null)]
    public async Task The_name_of_a_concept_answers_with_what_is_asked_for(string accept, HttpStatusCode status, string? type)
    {
        foreach (var name in new[] { "/vocabulary", "/vocabulary/substance", "/vocabulary/substance/chlorine" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, name);
            request.Headers.TryAddWithoutValidation("Accept", accept);
            using var answer = await site.Client.SendAsync(request);
            Assert.Equal((status, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Contains("Accept", answer.Headers.Vary);
            if (status == HttpStatusCode.SeeOther)
            {
                await PageAsync(answer.Headers.Location!.OriginalString);
            }
        }
    }

    private static List<string> Ids(JsonElement concept, string list) => [.. concept.GetProperty(list).EnumerateArray().Select(work => work.GetProperty("id").GetString()!)];

    private async Task<string> PageAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsStringAsync();
    }
}
