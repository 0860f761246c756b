using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace KnowledgeBase.Web.Tests;

public sealed class SearchContractTests(RunningSite site)
{
    [Theory]
    [InlineData("en", "emergency planning")]
    [InlineData("fr", "planification urgence")]
    [InlineData("es", "planificación emergencias")]
    [InlineData("ru", "планирование")]
    [InlineData("zh", "应急")]
    [InlineData("ar", "الطوارئ")]
    public async Task Answers_in_the_form_that_the_design_says(string language, string text)
    {
        var answer = await GetAsync($"/api/v1/search?q={Uri.EscapeDataString(text)}&jurisdiction=GB&lang={language}&size=5");
        Assert.Equal(["query", "total", "page", "size", "hits", "facets", "didYouMean", "links"], Names(answer));
        Assert.True(answer.GetProperty("total").GetInt32() > 0);
        Assert.Equal(language, answer.GetProperty("query").GetProperty("lang").GetString());
        var hit = answer.GetProperty("hits")[0];
        Assert.Equal(["id", "title", "language", "kind", "jurisdiction", "year", "url", "score", "section", "snippet", "alsoIn", "titleLanguage", "snippetLanguage", "passages"], Names(hit));
        Assert.All(answer.GetProperty("hits").EnumerateArray(), one => Assert.Equal("GB", one.GetProperty("jurisdiction").GetString()));
        Assert.StartsWith($"/{language}/documents/", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(["text", "match"], Names(hit.GetProperty("snippet")[0]));
        var facets = answer.GetProperty("facets");
        Assert.Equal(["kind", "topic", "jurisdiction", "discipline", "theme", "sector", "substance", "status", "language", "year"], facets.EnumerateArray().Select(facet => facet.GetProperty("field").GetString()!));
        var jurisdiction = facets.EnumerateArray().First(facet => facet.GetProperty("field").GetString() == "jurisdiction");
        Assert.Equal(["field", "label", "values"], Names(jurisdiction));
        Assert.Equal(["value", "label", "count", "selected"], Names(jurisdiction.GetProperty("values")[0]));
        Assert.Contains(jurisdiction.GetProperty("values").EnumerateArray(), value => value.GetProperty("value").GetString() != "GB");
        Assert.Equal(["self", "next", "previous", "feed", "csv"], Names(answer.GetProperty("links")));
    }

    [Fact]
    public async Task Says_why_what_it_also_searched_and_answers_with_sections()
    {
        var works = await GetAsync("/api/v1/search?q=chlore&lang=fr&explain=true");
        var searched = works.GetProperty("query").GetProperty("alsoSearched")[0];
        Assert.Equal("substance:chlorine", searched.GetProperty("concept").GetString());
        Assert.Contains("without=substance%3Achlorine", searched.GetProperty("without").GetString(), StringComparison.Ordinal);
        var why = works.GetProperty("hits")[0].GetProperty("why");
        Assert.Equal(["reason", "detail", "share"], Names(why[0]));
        Assert.Equal(1, why.EnumerateArray().Select(reason => reason.GetProperty("share").GetDouble()).Where(share => share > 0).Sum(), 2);

        var sections = await GetAsync("/api/v1/search?q=inspections&jurisdiction=GB&unit=sections&lang=en");
        Assert.True(sections.GetProperty("total").GetInt32() > 0);
        Assert.All(sections.GetProperty("hits").EnumerateArray(), hit => Assert.Equal("GB", hit.GetProperty("jurisdiction").GetString()));
        Assert.Contains('#', sections.GetProperty("hits")[0].GetProperty("url").GetString()!);
    }

    [Fact]
    public async Task An_empty_query_lists_everything_with_facets_and_pages_link_to_one_another()
    {
        var first = await GetAsync("/api/v1/search?size=3&lang=en");
        var next = first.GetProperty("links").GetProperty("next").GetString()!;
        var second = await GetAsync(next);
        Assert.Equal(first.GetProperty("total").GetInt32(), second.GetProperty("total").GetInt32());
        Assert.Empty(Ids(first).Intersect(Ids(second)));
        Assert.Equal(Ids(first), Ids(await GetAsync(second.GetProperty("links").GetProperty("previous").GetString()!)));
    }

    [Theory]
    [InlineData("kind=nonsense", "kind")]
    [InlineData("page=0", "page")]
    [InlineData("size=1000", "size")]
    [InlineData("year=abc", "year")]
    [InlineData("colour=red", "colour")]
    [InlineData("q=%FF%FE", "q")]
    [InlineData("q=a%00b", "q")]
    [InlineData("q=%ED%A0%80", "q")]
    public async Task Bad_input_gets_a_problem_that_says_where(string query, string field)
    {
        using var answer = await site.Client.GetAsync($"/api/v1/search?{query}");
        await AssertProblemAsync(answer, field);
        using var page = await site.Client.GetAsync($"/en/search?{query}");
        Assert.True(page.StatusCode is HttpStatusCode.BadRequest || field == "colour");
    }

    [Theory]
    [InlineData('a', 100_000)]
    [InlineData('(', 200_000)]
    public async Task A_query_that_is_too_long_gets_a_problem(char letter, int length)
    {
        using var answer = await site.Client.GetAsync($"/api/v1/search?q={new string(letter, length)}");
        await AssertProblemAsync(answer, "q");
        using var page = await site.Client.GetAsync($"/fr/search?q={new string(letter, length)}");
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains("q-problem", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_random_queries_never_fail()
    {
        var random = new Random(5);
        const string Letters = "ab \"'()*-:+|<>&%éشこ学ж\u0301😀OR.,/\\[]{}~^?!=#0123";
        var runes = Letters.EnumerateRunes().ToArray();
        for (var i = 0; i < 1_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => runes[random.Next(runes.Length)].ToString()));
            using var answer = await site.Client.GetAsync($"/api/v1/search?q={Uri.EscapeDataString(text)}");
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        }
    }

    [Fact]
    public async Task The_same_search_is_a_feed_and_a_table()
    {
        using var feed = await site.Client.GetAsync("/api/v1/search.atom?q=chlorine&lang=en");
        Assert.Equal("application/atom+xml", feed.Content.Headers.ContentType?.MediaType);
        var xml = System.Xml.Linq.XDocument.Parse(await feed.Content.ReadAsStringAsync());
        Assert.NotEmpty(xml.Root!.Elements("{http://www.w3.org/2005/Atom}entry"));
        using var table = await site.Client.GetAsync("/api/v1/search.csv?q=chlorine&lang=en");
        Assert.Equal("text/csv", table.Content.Headers.ContentType?.MediaType);
        var bytes = await table.Content.ReadAsByteArrayAsync();
        Assert.Equal([.. System.Text.Encoding.UTF8.Preamble, .. "id,Title,Language"u8], bytes.Take(20));
    }

    [Fact]
    public async Task A_document_comes_with_its_sections_and_relations()
    {
        var document = await GetAsync("/api/v1/documents/gb-comah-2015?language=en");
        Assert.Equal("GB", document.GetProperty("jurisdiction").GetString());
        Assert.NotEmpty(document.GetProperty("sections").EnumerateArray());
        Assert.Contains(document.GetProperty("relations").EnumerateArray(), relation => relation.GetProperty("id").GetString() == "seveso-iii");
        using var missing = await site.Client.GetAsync("/api/v1/documents/no-such-work");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (missing.StatusCode, missing.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/api/v1/nothing", "application/problem+json")]
    [InlineData("/ar/nothing", "text/html")]
    [InlineData("/en/documents/no-such-work", "text/html")]
    public async Task What_is_not_there_is_said_in_the_form_of_its_address(string path, string type)
    {
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.NotFound, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task The_description_for_programs_names_every_parameter()
    {
        var description = await GetAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var parameters = description.GetProperty("paths").GetProperty("/api/v1/search").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(one => one.GetProperty("name").GetString()!);
        Assert.Equal(KnowledgeBase.Search.SearchQueryReader.Parameters.Order(), parameters.Order());
    }

    [Fact]
    public async Task Every_page_forbids_what_it_has_no_need_of()
    {
        using var answer = await site.Client.GetAsync("/en/search");
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotMatch("""(?:src|href)="(?:https?:)?//""", html);
        Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.8", "/ru/search?q=chlorine")]
    [InlineData("de-DE,fr;q=0.5", "/fr/search?q=chlorine")]
    [InlineData("de", "/en/search?q=chlorine")]
    public async Task The_front_door_leads_a_search_to_the_readers_language(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?q=chlorine");
        request.Headers.TryAddWithoutValidation("Accept-Language", accept);
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, string field)
    {
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(field, problem.GetProperty("problems")[0].GetProperty("field").GetString());
        Assert.DoesNotContain("   at ", problem.ToString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string?> Ids(JsonElement answer) => answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString());
}
