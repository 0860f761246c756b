using System.Net;
using System.Text.Json;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Web.Review;

namespace KnowledgeBase.Web.Tests;

/// <summary>A reader sees a work under a title in their language, and is told in which language its text is.</summary>
public sealed class AbstractContractTests(HarbourSite site) : IClassFixture<HarbourSite>
{
    private const string Harbours = "Приказ о маяках в гаванях";

    [Fact]
    public async Task The_page_of_a_work_has_the_readers_title_and_summary_and_says_where_the_text_is()
    {
        var page = await PageAsync("/ru/documents/gb-harbours");
        Assert.Contains($"<title>{Harbours} · ", page, StringComparison.Ordinal);
        Assert.Contains("<article lang=\"en\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains("<header class=\"document-head\" lang=\"ru\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{Harbours}</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"original\" lang=\"en\"><bdi>Harbour Lights Order</bdi></p>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"lead\">Кто содержит маяки и кто отвечает за склады аммиака.</p>", page, StringComparison.Ordinal);
        Assert.Contains("Язык текста: Английский.", page, StringComparison.Ordinal);
        Assert.Contains("Every lantern is kept.", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"ru\"><bdi>Закон о причалах</bdi>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ru/documents/gb-piers", "en", "Piers Act", "fr")]
    [InlineData("/ru/documents/gb-piers?language=fr", "fr", "Loi sur les jetées", "en")]
    public async Task Every_language_of_the_text_is_offered(string path, string shown, string title, string offered)
    {
        var page = await PageAsync(path);
        Assert.Contains("<h1>Закон о причалах</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<p class=\"original\" lang=\"{shown}\"><bdi>{title}</bdi></p>", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/ru/documents/gb-piers?language={offered}\" lang=\"{offered}\" hreflang=\"{offered}\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr/documents/gb-piers", "Loi sur les jetées")]
    [InlineData("/es/documents/gb-piers", "Piers Act")]
    [InlineData("/en/documents/gb-harbours", "Harbour Lights Order")]
    public async Task A_reader_of_a_text_or_of_neither_sees_what_they_always_saw(string path, string title)
    {
        var page = await PageAsync(path);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"original\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hit_has_the_readers_title_and_summary_with_what_matched()
    {
        var page = await PageAsync($"/ru/search?q={Uri.EscapeDataString("маяки")}");
        Assert.Contains("<h3><a href=\"/ru/documents/gb-harbours?language=en\">Приказ о <mark>маяках</mark> в гаванях</a></h3>", page, StringComparison.Ordinal);
        Assert.Contains("Язык текста: Английский", page, StringComparison.Ordinal);
        Assert.Contains("Кто содержит <mark>маяки</mark>", page, StringComparison.Ordinal);

        var hit = (await JsonAsync($"/api/v1/search?lang=ru&q={Uri.EscapeDataString("маяки")}")).GetProperty("hits")[0];
        Assert.Equal(
            ("gb-harbours", Harbours, "en", "ru", "ru"),
            (Text(hit, "id"), Text(hit, "title"), Text(hit, "language"), Text(hit, "titleLanguage"), Text(hit, "snippetLanguage")));
        Assert.Equal("ru", Text(hit.GetProperty("passages")[0], "language"));

        // The word of the text alone: its passage is in its own language.
        var english = await PageAsync("/ru/search?q=quay");
        Assert.Contains("<li lang=\"en\" dir=\"ltr\">", english, StringComparison.Ordinal);
        Assert.Contains($"<h3><a href=\"/ru/documents/gb-harbours?language=en\">{Harbours}</a></h3>", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_says_the_language_of_each_text()
    {
        var feed = await site.Client.GetStringAsync("/api/v1/search.atom?lang=ru&q=quay");
        Assert.Contains($"<title xml:lang=\"ru\">{Harbours}</title>", feed, StringComparison.Ordinal);
        Assert.Contains("<summary xml:lang=\"en\">", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_has_the_readers_title_and_the_language_of_the_text()
    {
        var table = await site.Client.GetStringAsync("/api/v1/search.csv?lang=ru&q=quay");
        Assert.Contains($"gb-harbours,{Harbours},en,", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_for_programs_has_its_abstracts_and_the_titles_of_others_for_the_reader()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/documents/gb-harbours");
        request.Headers.Add("Accept-Language", "ru");
        using var answer = await site.Client.SendAsync(request);
        var work = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("en", "Harbour Lights Order"), (Text(work, "language"), Text(work, "title")));
        Assert.Equal(["ar", "ru"], work.GetProperty("abstracts").EnumerateArray().Select(one => Text(one, "language")));
        Assert.Equal(Harbours, Text(work.GetProperty("abstracts")[1], "title"));
        var relation = work.GetProperty("relations")[0];
        Assert.Equal(("Закон о причалах", "ru"), (Text(relation, "title"), Text(relation, "titleLanguage")));
    }

    [Theory]
    [InlineData("/ru/compare?work=gb-harbours&work=gb-piers", "<bdi>Приказ о маяках в гаванях</bdi>")]
    [InlineData("/ru/compare?jurisdiction=GB&work=gb-piers", "<cite><bdi>Приказ о маяках в гаванях</bdi></cite>")]
    [InlineData("/ru/jurisdictions/GB", "<bdi>Приказ о маяках в гаванях</bdi>")]
    [InlineData("/ru/documents/gb-harbours/versions", "<bdi lang=\"ru\">Приказ о маяках в гаванях</bdi>")]
    [InlineData("/ru/vocabulary/topic/safety-report", "lang=\"ru\"><bdi>Приказ о маяках в гаванях</bdi>")]
    public async Task Every_page_names_it_to_the_reader(string path, string expected)
    {
        var page = await PageAsync(path);
        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Harbour Lights Order<", page.Replace("<p class=\"original\" lang=\"en\"><bdi>Harbour Lights Order<", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_has_the_title_of_the_reader_and_the_heading_of_the_text()
    {
        var work = WorkRecord.Of(new Work(
            "quays",
            new WorkMetadata { Kind = "act", Abstracts = [new Abstract(Language.Arabic, "مرسوم الأرصفة", null), new Abstract(Language.Russian, "Декрет о набережных", null)] },
            [new Expression(Language.English, "Quays Decree", null, null, [new Section("alarm", 2, "Alarm", "emergency-planning", [], "", "Every quay has a plan.")])]));
        var russian = EvidenceLink.Of(work.Provisions[0], null, Language.Russian);
        Assert.Equal([("Декрет о набережных", Language.Russian), ("Alarm", Language.English)], russian.Parts);
        Assert.Equal("Декрет о набережных · Alarm", russian.Text);
        Assert.Equal("\u2068مرسوم الأرصفة\u2069 · \u2068Alarm\u2069", EvidenceLink.Of(work.Provisions[0], null, Language.Arabic).Text);
        Assert.Equal(("Quays Decree · Alarm", Language.English), Assert.Single(EvidenceLink.Of(work.Provisions[0], null, Language.French).Parts));
    }

    [Fact]
    public async Task What_exists_in_a_language_is_counted_by_its_texts()
    {
        var facets = (await JsonAsync("/api/v1/search?lang=ru")).GetProperty("facets");
        var languages = facets.EnumerateArray().Single(facet => Text(facet, "field") == "language").GetProperty("values");
        Assert.Equal([("en", 2), ("fr", 1)], languages.EnumerateArray().Select(value => (Text(value, "value")!, value.GetProperty("count").GetInt32())));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await site.Client.GetStringAsync(path));

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await site.Client.GetStringAsync(path)).RootElement;
}
