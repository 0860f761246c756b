using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace KnowledgeBase.Web.Tests;

public sealed class CompareContractTests(RunningSite site)
{
    [Fact]
    public async Task Answers_with_a_column_a_choice_and_a_row_a_topic()
    {
        var answer = await GetAsync("/api/v1/compare?jurisdiction=GB&work=seveso-iii&topic=safety-report&topic=site-security&unit=months&lang=fr");
        Assert.Equal(["query", "columns", "rows", "links"], Names(answer));
        Assert.Equal([("jurisdiction", "GB", "Royaume-Uni"), ("work", "seveso-iii", null)], answer.GetProperty("columns").EnumerateArray().Select(column => (
            column.GetProperty("kind").GetString(),
            column.GetProperty("code").GetString(),
            column.GetProperty("kind").GetString() == "work" ? null : column.GetProperty("label").GetString())));
        Assert.Equal(["safety-report", "site-security"], answer.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("topic").GetString()));

        var provision = answer.GetProperty("rows")[0].GetProperty("cells")[1].GetProperty("provisions")[0];
        Assert.Equal(["work", "anchor", "language", "title", "excerpt", "values", "url"], Names(provision));
        Assert.StartsWith("/fr/documents/seveso-iii", provision.GetProperty("url").GetString(), StringComparison.Ordinal);
        var value = provision.GetProperty("values")[0];
        Assert.Equal(["name", "amount", "unit", "commonAmount", "commonUnit", "text", "note", "marks"], Names(value));
        Assert.Equal(("interval", 5m, "years", 60m, "months"), (
            value.GetProperty("name").GetString(),
            value.GetProperty("amount").GetDecimal(),
            value.GetProperty("unit").GetString(),
            value.GetProperty("commonAmount").GetDecimal(),
            value.GetProperty("commonUnit").GetString()));
        Assert.Equal("same", Assert.Single(value.GetProperty("marks").EnumerateArray()).GetString());
        Assert.Empty(answer.GetProperty("rows")[1].GetProperty("cells")[1].GetProperty("provisions").EnumerateArray());
    }

    [Fact]
    public async Task All_topics_are_rows_when_none_is_named()
    {
        var answer = await GetAsync("/api/v1/compare?jurisdiction=GB&jurisdiction=EU");
        Assert.Equal(36, answer.GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("jurisdiction=GB&jurisdiction=EU&jurisdiction=FR&jurisdiction=CH&jurisdiction=IE&jurisdiction=KZ&jurisdiction=RU", "jurisdiction", "at most 6")]
    [InlineData("jurisdiction=GB", "jurisdiction", "at least 2")]
    [InlineData("", "jurisdiction", "at least 2")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&jurisdiction=VA", "jurisdiction", "Choose another jurisdiction")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&jurisdiction=ZZ", "jurisdiction", "such as GB, FR or EU")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&work=no-such-work", "work", "may have been withdrawn")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&topic=safety-reprot", "topic", "Did you mean ‘safety-report’")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&unit=furlongs", "unit", "Allowed: g, lb, kg")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&asOf=1066-10-14", "asOf", "earliest date recorded")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&asOf=2999", "asOf", "in the future")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&asOf=yesterday", "asOf", "Write 2015")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&sort=interval", "sort", "topic.(")]
    [InlineData("jurisdiction=%FF%FE&work=a%00b", "jurisdiction", "")]
    [InlineData("jurisdiction=GB&jurisdiction=EU&colour=red", "colour", "Those that exist")]
    public async Task Bad_input_gets_a_problem_that_says_what_to_change(string query, string field, string advice)
    {
        using var answer = await site.Client.GetAsync($"/api/v1/compare?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("problems")[0];
        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.Contains(advice, problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        using var csv = await site.Client.GetAsync($"/api/v1/compare.csv?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, csv.StatusCode);
    }

    [Theory]
    [InlineData("jurisdiction=GB&jurisdiction=EU&jurisdiction=VA", HttpStatusCode.BadRequest, true)]
    [InlineData("jurisdiction=GB&jurisdiction=EU&asOf=yesterday", HttpStatusCode.BadRequest, true)]
    [InlineData("jurisdiction=GB&work=no-such-work", HttpStatusCode.BadRequest, false)]
    [InlineData("jurisdiction=GB", HttpStatusCode.OK, false)]
    [InlineData("utm_source=newsletter", HttpStatusCode.OK, false)]
    [InlineData("jurisdiction=GB&jurisdiction=EU&unit=&asOf=", HttpStatusCode.OK, true)]
    public async Task A_page_keeps_the_rest_of_the_choice(string query, HttpStatusCode status, bool hasTable)
    {
        using var answer = await site.Client.GetAsync($"/en/compare?{query}");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(hasTable, page.Contains("compare-table", StringComparison.Ordinal));
        Assert.Equal(query.Contains("jurisdiction=GB", StringComparison.Ordinal), page.Contains("value=\"GB\" checked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_for_spreadsheets_has_a_row_for_each_value()
    {
        using var answer = await site.Client.GetAsync("/api/v1/compare.csv?jurisdiction=GB&jurisdiction=EU&topic=safety-report&lang=en");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains("United Kingdom", StringComparison.Ordinal) && line.Contains(",Interval,5,years,1826.25,days,", StringComparison.Ordinal) && line.Contains($"{site.Address.OriginalString}/en/documents/gb-comah-2015#safety-report", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_jurisdiction_stands_for_what_was_in_force_on_the_day()
    {
        var then = await GetAsync("/api/v1/compare?jurisdiction=GB&jurisdiction=EU&asOf=2010&topic=safety-report");
        Assert.Contains("gb-comah-1999", Works(then));
        Assert.DoesNotContain("gb-comah-2015", Works(then));
        var now = await GetAsync("/api/v1/compare?jurisdiction=GB&jurisdiction=EU&topic=safety-report");
        Assert.Contains("gb-comah-2015", Works(now));
        Assert.DoesNotContain("gb-comah-1999", Works(now));

        static IEnumerable<string> Works(JsonElement answer) => answer.GetProperty("columns")[0].GetProperty("works").EnumerateArray().Select(work => work.GetProperty("id").GetString()!);
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private async Task<JsonElement> GetAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
