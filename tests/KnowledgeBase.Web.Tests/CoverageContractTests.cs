using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace KnowledgeBase.Web.Tests;

public sealed class CoverageContractTests(RunningSite site)
{
    [Fact]
    public async Task A_cell_leads_to_a_search_that_finds_its_works()
    {
        var answer = await GetAsync("/api/v1/coverage?jurisdiction=GB&jurisdiction=EU&jurisdiction=KZ&lang=en");
        Assert.Equal(["rowField", "columnField", "convention", "columns", "rows", "links"], Names(answer));
        Assert.Equal(["EU", "GB", "KZ"], answer.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("value").GetString()!).Order());
        var cells = answer.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").EnumerateArray()).Where(cell => cell.GetProperty("works").GetInt32() > 0).ToList();
        Assert.NotEmpty(cells);
        foreach (var cell in cells)
        {
            var url = cell.GetProperty("url").GetString()!;
            var found = await GetAsync(url.Replace("/en/search", "/api/v1/search", StringComparison.Ordinal));
            Assert.True(cell.GetProperty("works").GetInt32() == found.GetProperty("total").GetInt32(), url);
        }
    }

    [Theory]
    [InlineData("rows=discipline&columns=theme", "discipline", 6, 11)]
    [InlineData("", "jurisdiction", null, 36)]
    public async Task Rows_and_columns_are_those_of_the_vocabulary(string query, string rowField, int? rows, int columns)
    {
        var answer = await GetAsync($"/api/v1/coverage?{query}");
        Assert.Equal(rowField, answer.GetProperty("rowField").GetString());
        Assert.Equal(columns, answer.GetProperty("columns").GetArrayLength());
        Assert.True(rows is null ? answer.GetProperty("rows").GetArrayLength() > 190 : answer.GetProperty("rows").GetArrayLength() == rows);
    }

    [Fact]
    public async Task A_convention_shows_who_carries_out_which_obligation()
    {
        var answer = await GetAsync("/api/v1/coverage?convention=seveso-iii&lang=en");
        Assert.Equal("obligation", answer.GetProperty("columnField").GetString());
        var british = answer.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("value").GetString() == "GB");
        foreach (var cell in british.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("provisions").GetInt32() > 0))
        {
            using var page = await site.Client.GetAsync(cell.GetProperty("url").GetString());
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Theory]
    [InlineData("rows=colour", "rows")]
    [InlineData("rows=topic&columns=topic", "columns")]
    [InlineData("convention=no-such-work", "convention")]
    [InlineData("q=chlorine", "q")]
    [InlineData("kind=akt", "kind")]
    public async Task Bad_input_gets_a_problem_that_says_where(string query, string field)
    {
        using var answer = await site.Client.GetAsync($"/api/v1/coverage?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("problems")[0].GetProperty("field").GetString());
        using var page = await site.Client.GetAsync($"/fr/coverage?{query}");
        Assert.True(page.StatusCode == HttpStatusCode.BadRequest || field == "q");
    }

    [Fact]
    public async Task A_table_for_spreadsheets_has_a_column_for_each_topic()
    {
        var text = await site.Client.GetStringAsync("/api/v1/coverage.csv?lang=en");
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("Safety reports and safety cases", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("GB,United Kingdom,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_jurisdiction_has_a_page_and_an_answer_for_programs()
    {
        var answer = await GetAsync("/api/v1/jurisdictions/GB?lang=ru");
        Assert.Equal(["code", "label", "region", "authority", "cwcStateParty", "cwcInForce", "policies", "cases", "conventions", "topics", "url"], Names(answer));
        Assert.Equal(("Соединенное Королевство", true, 1997), (answer.GetProperty("label").GetString(), answer.GetProperty("cwcStateParty").GetBoolean(), answer.GetProperty("cwcInForce").GetInt32()));
        Assert.Contains(answer.GetProperty("policies").EnumerateArray(), work => work.GetProperty("id").GetString() == "gb-comah-2015");
        Assert.Contains(answer.GetProperty("cases").EnumerateArray(), work => work.GetProperty("id").GetString() == "buncefield-2005");
        Assert.Contains(answer.GetProperty("conventions").EnumerateArray(), one => one.GetProperty("id").GetString() == "seveso-iii");
        Assert.Equal(36, answer.GetProperty("topics").GetArrayLength());
        using var page = await site.Client.GetAsync(answer.GetProperty("url").GetString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/jurisdictions/ZZ", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/jurisdictions/region-europe", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/jurisdictions/GB?lang=xx", HttpStatusCode.BadRequest)]
    [InlineData("/en/jurisdictions/ZZ", HttpStatusCode.NotFound)]
    [InlineData("/en/jurisdictions/EU", HttpStatusCode.OK)]
    [InlineData("/zh/jurisdictions/VA", HttpStatusCode.OK)]
    [InlineData("/ar/jurisdictions", HttpStatusCode.OK)]
    public async Task Only_what_is_a_jurisdiction_has_a_page(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private async Task<JsonElement> GetAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, address);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
