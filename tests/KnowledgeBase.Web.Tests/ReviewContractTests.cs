using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Tests;

public sealed class ReviewContractTests(RunningSite site)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [InlineData("jurisdiction=UG")]
    [InlineData("jurisdiction=FJ&yardstick=AU&yardstick=NZ")]
    [InlineData("jurisdiction=PY&yardstick=cwc")]
    [InlineData("jurisdiction=MM&yardstick=region-asia")]
    public async Task Every_recommendation_has_evidence_and_every_address_answers(string query)
    {
        var review = await GetAsync($"/api/v1/review?{query}&lang=en");

        var recommendations = review.GetProperty("recommendations").EnumerateArray().ToList();
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var recommendation in recommendations)
        {
            var evidence = recommendation.GetProperty("evidence").EnumerateArray().SelectMany(group => group.GetProperty("items").EnumerateArray()).ToList();
            Assert.NotEmpty(evidence);
            addresses.UnionWith(evidence.Select(one => one.GetProperty("url").GetString()!));
        }

        foreach (var address in addresses.Take(60))
        {
            var page = await site.Client.GetStringAsync(address.Split('#')[0]);
            Assert.True(!address.Contains('#', StringComparison.Ordinal) || page.Contains($"id=\"{address.Split('#')[1]}\"", StringComparison.Ordinal), address);
        }
    }

    [Fact]
    public async Task A_State_with_little_recorded_gets_recommendations_with_a_peer_and_a_practice_or_a_case()
    {
        var review = await GetAsync("/api/v1/review?jurisdiction=BT&lang=en");

        var recommendations = review.GetProperty("recommendations").EnumerateArray().ToList();
        Assert.True(recommendations.Count > 20);
        Assert.All(recommendations, recommendation =>
        {
            var strength = recommendation.GetProperty("strength");
            Assert.True(strength.GetProperty("peers").GetInt32() + strength.GetProperty("obligations").GetInt32() > 0);
            Assert.True(strength.GetProperty("practices").GetInt32() + strength.GetProperty("cases").GetInt32() > 0, recommendation.GetProperty("id").GetString());
            Assert.Contains("check national law", recommendation.GetProperty("text").GetString(), StringComparison.Ordinal);
        });
        var levels = recommendations.Select(recommendation => recommendation.GetProperty("strength").GetProperty("level").GetString()!).Select(level => Array.IndexOf(["strong", "moderate", "tentative"], level)).ToList();
        Assert.Equal(levels.Order(), levels);
    }

    [Theory]
    [InlineData("", "jurisdiction")]
    [InlineData("jurisdiction=QQ", "jurisdiction")]
    [InlineData("jurisdiction=region-africa", "jurisdiction")]
    [InlineData("jurisdiction=UG&yardstick=no-such-convention", "yardstick")]
    [InlineData("jurisdiction=UG&yardstick=seveso-iii", "yardstick")]
    [InlineData("jurisdiction=UG&yardstick=UG&yardstick=NR", "yardstick")]
    [InlineData("jurisdiction=UG&jurisdiction=KE", "jurisdiction")]
    [InlineData("jurisdiction=UG&colour=red", "colour")]
    public async Task Bad_input_gets_a_problem_that_says_where(string query, string field)
    {
        foreach (var ending in new[] { "", ".csv", ".md", ".docx" })
        {
            using var answer = await site.Client.GetAsync($"/api/v1/review{ending}?{query}");

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(field, problem.RootElement.GetProperty("problems")[0].GetProperty("field").GetString());
        }
    }

    [Fact]
    public async Task A_page_keeps_the_rest_of_a_choice_that_is_wrong()
    {
        using var answer = await site.Client.GetAsync("/en/review?jurisdiction=QQ&yardstick=KE");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Matches("value=\"KE\" checked", page);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_Word_document_is_valid_and_has_its_headings_tables_and_links(string language)
    {
        var bytes = await site.Client.GetByteArrayAsync($"/api/v1/review.docx?jurisdiction=UG&lang={language}");

        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var main = file.MainDocumentPart!;
        var body = main.Document!.Body!;
        var recommendations = (await GetAsync($"/api/v1/review?jurisdiction=UG&lang={language}")).GetProperty("recommendations").EnumerateArray().ToList();
        Assert.Equal(
            recommendations.Select((recommendation, i) => $"{i + 1}. {recommendation.GetProperty("heading").GetString()}"),
            Styled(body, "Heading2").Select(paragraph => paragraph.InnerText));
        Assert.Equal(recommendations.Count + 1, body.Elements<Table>().Count());
        var links = main.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri);
        Assert.All(body.Descendants<Hyperlink>(), link => Assert.True(links[link.Id!].IsAbsoluteUri));
        Assert.True(body.Descendants<Hyperlink>().Count() > recommendations.Count * 3);
        Assert.Equal(language == "ar", body.Elements<Paragraph>().All(paragraph => paragraph.ParagraphProperties?.BiDi is not null));
    }

    [Fact]
    public async Task A_draft_is_exported_with_the_words_of_its_author_and_the_evidence_of_what_is_kept()
    {
        Dictionary<string, string> form = new()
        {
            ["jurisdiction"] = "UG",
            ["yardstick"] = "region-africa",
            ["title"] = "My title <b>",
            ["introduction"] = "First.\r\nSecond.",
            ["keep"] = "provide.incident-reporting",
            ["text.provide.incident-reporting"] = "My own words\u0001, with *stars*.",
            ["format"] = "md",
        };

        using var answer = await site.Client.PostAsync("/en/review/document", new FormUrlEncodedContent(form));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("review-ug.md", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith("# My title \\<b\\>\n\nFirst.\n\nSecond.\n\n", text, StringComparison.Ordinal);
        Assert.Contains("My own words, with \\*stars\\*.", text, StringComparison.Ordinal);
        Assert.Contains("/en/documents/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("### 2.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_an_author_are_kept_when_the_evidence_is_gone()
    {
        using var answer = await site.Client.PostAsync("/en/review/document", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["jurisdiction"] = "UG",
            ["keep"] = "provide.no-longer",
            ["heading.provide.no-longer"] = "Something",
            ["text.provide.no-longer"] = "Still mine.",
            ["format"] = "md",
        }));

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("### 1. Something", text, StringComparison.Ordinal);
        Assert.Contains("Still mine.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_makes_no_file()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/en/review/document") { Content = new FormUrlEncodedContent([new("jurisdiction", "UG")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_table_has_a_row_for_each_piece_of_evidence()
    {
        var review = await GetAsync("/api/v1/review?jurisdiction=UG&lang=fr");
        var pieces = review.GetProperty("recommendations").EnumerateArray().Sum(one => one.GetProperty("evidence").EnumerateArray().Sum(group => group.GetProperty("items").GetArrayLength()));

        var table = await site.Client.GetStringAsync("/api/v1/review.csv?jurisdiction=UG&lang=fr");

        using var reader = new CsvHelper.CsvReader(new StringReader(table), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(pieces, reader.GetRecords<dynamic>().Count());
        Assert.Equal("Recommandation", reader.HeaderRecord![1]);
    }

    [Fact]
    public async Task The_law_of_the_Union_is_counted_as_that_of_a_member()
    {
        var review = await GetAsync("/api/v1/review?jurisdiction=FR&lang=en");

        Assert.Equal("EU", review.GetProperty("unions")[0].GetProperty("code").GetString());
        Assert.DoesNotContain(review.GetProperty("peers").EnumerateArray(), peer => peer.GetProperty("code").GetString() == "EU");
        Assert.True(review.GetProperty("topics").EnumerateArray().Single(topic => topic.GetProperty("topic").GetProperty("code").GetString() == "safety-report").GetProperty("recorded").GetBoolean());
    }

    private static IEnumerable<Paragraph> Styled(Body body, string style) =>
        body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style);

    private async Task<JsonElement> GetAsync(string address)
    {
        using var document = JsonDocument.Parse(await site.Client.GetStringAsync(address));
        return document.RootElement.Clone();
    }
}
