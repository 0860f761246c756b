using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

public sealed partial class ComparePageTests(Chromium chromium)
{
    private const string Topics = "topic=notification-declaration&topic=safety-report&topic=emergency-planning&topic=inspection-enforcement";

    [Fact]
    public async Task Every_cell_agrees_with_its_document_and_every_link_leads_somewhere()
    {
        string[] jurisdictions = ["GB", "EU", "US", "IN", "JP"];
        var page = await chromium.OpenAsync($"/en/compare?{string.Join('&', jurisdictions.Select(code => $"jurisdiction={code}"))}&{Topics}");
        var rows = await page.EvaluateAsync<JsonElement>(
            """
            () => [...document.querySelectorAll('.compare-table tbody tr')].map(row => ({
              topic: row.id,
              cells: [...row.querySelectorAll('td')].map(cell => ({
                unrecorded: !!cell.querySelector('.unrecorded'),
                provisions: [...cell.querySelectorAll('.provision')].map(one => ({
                  title: one.querySelector('.provision-title').textContent,
                  href: one.querySelector('.provision-title a').getAttribute('href'),
                  excerpt: one.querySelector('.excerpt').textContent,
                  text: one.querySelector('.full-text').textContent,
                  source: one.querySelector('.origin a')?.href ?? null,
                  values: [...one.querySelectorAll('.cell-values > div')].map(value => ({
                    shown: value.querySelector('dd > bdi').textContent,
                    note: value.querySelector('.note')?.textContent ?? null })) })) })) }))
            """);
        using var client = new HttpClient { BaseAddress = new Uri(chromium.Address) };
        Assert.Equal(4, rows.GetArrayLength());
        foreach (var row in rows.EnumerateArray())
        {
            var topic = row.GetProperty("topic").GetString()!;
            foreach (var (i, cell) in row.GetProperty("cells").EnumerateArray().Index())
            {
                var provisions = cell.GetProperty("provisions").EnumerateArray().ToList();
                Assert.Equal(provisions.Count == 0, cell.GetProperty("unrecorded").GetBoolean());
                Assert.Equal(await SectionsAsync(client, jurisdictions[i], topic), provisions.Select(one => one.GetProperty("href").GetString()!).Order());
                foreach (var provision in provisions)
                {
                    await AssertAgreesAsync(client, provision, jurisdictions[i], topic);
                }
            }
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_chooses_jurisdictions_and_topics_and_reads_a_full_text(bool script)
    {
        var page = await chromium.OpenAsync("/en/compare", script: script);
        await page.GetByLabel("United Kingdom", new() { Exact = false }).First.CheckAsync();
        await page.GetByLabel("European Union", new() { Exact = false }).First.CheckAsync();
        await page.GetByLabel("Safety reports and safety cases").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        Assert.Contains("jurisdiction=GB", page.Url, StringComparison.Ordinal);

        var cell = page.Locator("#safety-report td").First;
        await cell.Locator("details.full summary").First.ClickAsync();
        Assert.True(await cell.Locator(".full-text").First.IsVisibleAsync());
        if (script)
        {
            await page.Keyboard.PressAsync("Escape");
            Assert.False(await cell.Locator(".full-text").First.IsVisibleAsync());
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Documents_are_chosen_in_search_results_and_compared(bool script)
    {
        var page = await chromium.OpenAsync("/en/search?q=safety+report&kind=regulation&kind=directive", script: script);
        var picks = page.Locator(".hit .pick input");
        await picks.Nth(0).CheckAsync();
        await picks.Nth(1).CheckAsync();
        await page.Locator("#compare button").ClickAsync();
        Assert.Equal(2, Work().Count(page.Url));
        Assert.Equal(2, await page.Locator(".compare-table thead th").CountAsync() - 1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_document_leads_to_its_comparison_with_others()
    {
        var page = await chromium.OpenAsync("/en/documents/gb-comah-2015");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with …" }).ClickAsync();
        Assert.True(await page.Locator("input[name=work][value=gb-comah-2015]").IsCheckedAsync());
        Assert.Equal(0, await page.Locator(".notice.problem").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_and_opens_a_full_text()
    {
        var page = await chromium.OpenAsync($"/en/compare?jurisdiction=GB&jurisdiction=EU&{Topics}");
        await page.Locator("#safety-report .provision-title a").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("#safety-report .full-text").First.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/en/compare?jurisdiction=GB&jurisdiction=EU&jurisdiction=FR&jurisdiction=CH&jurisdiction=KZ&jurisdiction=RU")]
    [InlineData("/ar/compare?jurisdiction=GB&jurisdiction=EU&jurisdiction=FR&jurisdiction=CH&jurisdiction=KZ&jurisdiction=RU")]
    public async Task Nothing_runs_out_of_the_page(string path)
    {
        foreach (var width in new[] { 320, 700, 800, 1000, 1280, 1920 })
        {
            var page = await chromium.OpenAsync(path, width);
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{path} at {width}");
            await page.Context.CloseAsync();
        }
    }

    /// <summary>The addresses of all sections on a topic in the policies of a jurisdiction that are in force, as search and documents know them.</summary>
    private static async Task<List<string>> SectionsAsync(HttpClient client, string jurisdiction, string topic)
    {
        var hits = await client.GetFromJsonAsync<JsonElement>($"/api/v1/search?jurisdiction={jurisdiction}&topic={topic}&status=in-force&status=current&size=100");
        var addresses = new List<string>();
        foreach (var hit in hits.GetProperty("hits").EnumerateArray().Where(hit => hit.GetProperty("kind").GetString() is not ("case-study" or "practice" or "training")))
        {
            var id = hit.GetProperty("id").GetString()!;
            var document = await client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}");
            var language = document.GetProperty("language").GetString();
            addresses.AddRange(document.GetProperty("sections").EnumerateArray()
                .Where(section => section.GetProperty("topic").GetString() == topic)
                .Select(section => $"/en/documents/{id}{(language == "en" ? "" : $"?language={language}")}#{section.GetProperty("anchor").GetString()}"));
        }

        return [.. addresses.Order()];
    }

    private static async Task AssertAgreesAsync(HttpClient client, JsonElement provision, string jurisdiction, string topic)
    {
        var href = provision.GetProperty("href").GetString()!;
        var address = Address().Match(href);
        var (id, anchor) = (address.Groups["id"].Value, address.Groups["anchor"].Value);
        var document = await client.GetFromJsonAsync<JsonElement>($"/api/v1/documents/{id}");
        Assert.Equal(jurisdiction, document.GetProperty("jurisdiction").GetString());
        var section = document.GetProperty("sections").EnumerateArray().Single(one => one.GetProperty("anchor").GetString() == anchor);
        var text = section.GetProperty("text").GetString()!;
        Assert.Equal(topic, section.GetProperty("topic").GetString());
        Assert.Equal(section.GetProperty("title").GetString(), provision.GetProperty("title").GetString());
        Assert.StartsWith(Squeeze(provision.GetProperty("excerpt").GetString()!.TrimEnd('…')), Squeeze(text), StringComparison.Ordinal);
        Assert.Equal(Squeeze(text), Squeeze(provision.GetProperty("text").GetString()!));

        var values = section.GetProperty("values").EnumerateArray().ToList();
        var shown = provision.GetProperty("values").EnumerateArray().ToList();
        Assert.Equal(values.Count, shown.Count);
        foreach (var (value, seen) in values.Zip(shown))
        {
            Assert.Equal(value.GetProperty("note").GetString(), seen.GetProperty("note").GetString());
            Assert.Equal(Expected(value), seen.GetProperty("shown").GetString());
        }

        var source = document.GetProperty("source");
        Assert.Equal(source.ValueKind == JsonValueKind.Null ? null : new Uri(source.GetProperty("url").GetString()!).AbsoluteUri, provision.GetProperty("source").GetString());

        using var page = await client.GetAsync(href);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains($"<section id=\"{anchor}\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>How a value is written in English.</summary>
    private static string Expected(JsonElement value)
    {
        if (value.GetProperty("amount").ValueKind == JsonValueKind.Null)
        {
            return value.GetProperty("text").GetString()!.Replace("revocation", "revocation of the permit", StringComparison.Ordinal).Replace("administrative", value.GetProperty("name").GetString() == "penalty" ? "administrative measures" : "administrative", StringComparison.Ordinal);
        }

        var amount = value.GetProperty("amount").GetDecimal();
        var unit = value.GetProperty("unit").GetString()!;
        var name = unit switch
        {
            "m3" => "m³",
            "mg/m3" => "mg/m³",
            "working-days" => amount == 1 ? "working day" : "working days",
            "hours" or "days" or "weeks" or "months" or "years" or "persons" when amount == 1 => unit[..^1],
            _ => unit,
        };
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount:#,0.######} {name}");
    }

    private static string Squeeze(string text) => Spaces().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[?&]work=")]
    private static partial Regex Work();

    [GeneratedRegex(@"^/en/documents/(?<id>[a-z0-9-]+)(?:\?language=[a-z]{2})?#(?<anchor>[a-z0-9-]+)$")]
    private static partial Regex Address();
}
