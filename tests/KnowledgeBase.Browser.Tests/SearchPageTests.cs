using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

public sealed class SearchPageTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_searches_filters_by_two_facets_goes_back_and_opens_a_document(bool script)
    {
        var page = await chromium.OpenAsync("/en/search", script: script);
        await page.Locator("#q").FillAsync("emergency planning");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**q=emergency+planning*");
        var all = await TotalAsync(page);

        await ChooseAsync(page, "kind", "regulation", script);
        var regulations = await TotalAsync(page);
        Assert.InRange(regulations, 1, all - 1);
        await ChooseAsync(page, "jurisdiction", "GB", script);
        Assert.Contains("kind=regulation", page.Url, StringComparison.Ordinal);
        Assert.InRange(await TotalAsync(page), 1, regulations);

        await page.GoBackAsync();
        Assert.Equal(regulations, await TotalAsync(page));
        Assert.True(await page.Locator("input[name=kind][value=regulation]").IsCheckedAsync());
        await page.GoForwardAsync();
        Assert.Equal(2, await page.Locator(".chips .chip").CountAsync());

        var title = await page.Locator(".hit h3").First.InnerTextAsync();
        await page.Locator(".hit h3 a").First.ClickAsync();
        await page.WaitForURLAsync("**/documents/*");
        Assert.Equal(title.Trim(), (await page.Locator("h1").InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task A_hit_leads_to_the_section_that_answers()
    {
        var page = await chromium.OpenAsync("/en/search?q=emergency+plans&jurisdiction=GB");
        await page.Locator(".passage-heading").First.ClickAsync();
        await page.WaitForURLAsync("**/documents/*#*");
        var target = page.Locator("section:target");
        Assert.True(await target.IsVisibleAsync());
        Assert.True((await target.BoundingBoxAsync())!.Y < 900);
    }

    [Theory]
    [InlineData("ar", "الطوارئ")]
    [InlineData("zh", "应急")]
    [InlineData("ru", "планирование")]
    [InlineData("fr", "urgence")]
    [InlineData("es", "emergencia")]
    public async Task A_reader_of_each_language_finds_something(string language, string text)
    {
        var page = await chromium.OpenAsync($"/{language}/search?q={Uri.EscapeDataString(text)}");
        Assert.True(await page.Locator(".hit").CountAsync() > 0);
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir"));
    }

    [Theory]
    [InlineData("q=%EF%BF%BD", "#q-problem")]
    [InlineData("year=abc", "#year-problem")]
    [InlineData("page=0", ".notice.problem")]
    public async Task What_is_wrong_is_said_beside_the_field(string query, string place)
    {
        var page = await chromium.OpenAsync($"/ru/search?{query}");
        Assert.Matches(@"\p{IsCyrillic}", await page.Locator(place).InnerTextAsync());
    }

    [Theory]
    [InlineData("/en/search?q=emergency+planning", 320)]
    [InlineData("/ar/search", 320)]
    [InlineData("/zh/search?q=化学品", 360)]
    [InlineData("/en/documents/gb-comah-2015", 320)]
    [InlineData("/ar/documents/seveso-iii", 320)]
    public async Task A_small_phone_never_scrolls_sideways(string path, int width)
    {
        var page = await chromium.OpenAsync(path, width);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_a_filter_by_space()
    {
        var page = await chromium.OpenAsync("/en/search?q=chemicals", script: false);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Locator("input[name=kind]").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("button.apply").PressAsync("Enter");
        await page.WaitForURLAsync("**kind=*");
    }

    [Fact]
    public async Task Nothing_is_loaded_from_another_host_and_nothing_is_reported_in_the_console()
    {
        var page = await chromium.OpenAsync("/en/search");
        var hosts = new HashSet<string>();
        var messages = new List<string>();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).GetLeftPart(UriPartial.Authority));
        page.Console += (_, message) => messages.Add(message.Text);
        foreach (var path in new[] { "/en/search?q=chlorine", "/ar/documents/seveso-iii", "/fr/nothing-here" })
        {
            await page.GotoAsync(path);
        }

        Assert.Equal([chromium.Address], hosts);
        Assert.DoesNotContain(messages, message => !message.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_and_names_in_two_languages_find_the_same_works()
    {
        var answers = new List<(int Total, string Works)>();
        foreach (var path in new[] { "/en/search?q=7782-50-5&size=100", "/fr/search?q=chlore&size=100", "/ru/search?q=хлор&size=100" })
        {
            var page = await chromium.OpenAsync(path);
            answers.Add((await TotalAsync(page), string.Join(' ', (await IdsAsync(page)).Order())));
        }

        Assert.InRange(answers[0].Total, 50, 100);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    private static async Task<IEnumerable<string>> IdsAsync(IPage page)
    {
        var addresses = await page.Locator(".hit h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        return addresses.Select(address => address[(address.LastIndexOf('/') + 1)..]);
    }

    [Fact]
    public async Task A_question_in_Arabic_leads_to_the_section_of_a_regulation_that_exists_in_English_only()
    {
        var page = await chromium.OpenAsync($"/ar/search?q={Uri.EscapeDataString("ما هي متطلبات التخطيط للطوارئ في أستراليا؟")}");
        var hit = page.Locator(".hit:has(h3 a[href^='/ar/documents/au-mhf-regs'])");
        Assert.Null(await hit.Locator("h3").GetAttributeAsync("lang"));
        Assert.Contains("الإنكليزية", await hit.Locator(".badge").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await hit.Locator(".also").CountAsync());
        var heading = hit.Locator("li[lang=en] .passage-heading").First;
        var title = await heading.InnerTextAsync();
        Assert.EndsWith("/ar/documents/au-mhf-regs?language=en#emergency", await heading.GetAttributeAsync("href"), StringComparison.Ordinal);

        await heading.ClickAsync();
        await page.WaitForURLAsync("**/documents/au-mhf-regs*#emergency");
        var target = page.Locator("section:target");
        Assert.Contains(title, await target.InnerTextAsync(), StringComparison.Ordinal);
        Assert.InRange((await target.BoundingBoxAsync())!.Y, -1, 900);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Back_and_forward_keep_the_words_the_filters_the_page_and_the_unit(bool script)
    {
        var page = await chromium.OpenAsync("/en/search?q=inspections", script: script);
        var states = new List<string> { await StateAsync(page) };
        await page.Locator(".units a").Nth(1).ClickAsync();
        await page.WaitForURLAsync("**unit=sections*");
        states.Add(await StateAsync(page));
        await ChooseAsync(page, "kind", "regulation", script);
        states.Add(await StateAsync(page));
        await page.Locator(".pager a[rel=next]").ClickAsync();
        await page.WaitForURLAsync("**page=2*");
        states.Add(await StateAsync(page));
        Assert.Equal(states.Count, states.Distinct().Count());
        Assert.Matches("q=inspections.*kind=regulation.*unit=sections.*page=2", page.Url);

        foreach (var state in states.AsEnumerable().Reverse().Skip(1))
        {
            await page.GoBackAsync();
            Assert.Equal(state, await StateAsync(page));
        }

        foreach (var state in states.Skip(1))
        {
            await page.GoForwardAsync();
            Assert.Equal(state, await StateAsync(page));
        }
    }

    [Fact]
    public async Task What_may_have_been_meant_is_offered_and_not_searched_for()
    {
        var page = await chromium.OpenAsync("/en/search?q=emergncy+planning");
        var typed = await TotalAsync(page);
        Assert.Equal("emergncy planning", await page.Locator("#q").InputValueAsync());
        Assert.StartsWith("emergncy planning", await page.TitleAsync(), StringComparison.Ordinal);
        var meant = page.Locator(".did-you-mean a");
        Assert.Equal("emergency planning", await meant.InnerTextAsync());

        await meant.ClickAsync();
        await page.WaitForURLAsync("**q=emergency+planning");
        Assert.Equal("emergency planning", await page.Locator("#q").InputValueAsync());
        Assert.True(await TotalAsync(page) > typed);
        Assert.Equal(0, await page.Locator(".did-you-mean").CountAsync());
    }

    [Theory]
    [InlineData("/en/search?q=chlorine&year=1850..1851", "Without the filter “Year”", "**/search?q=chlorine")]
    [InlineData("/en/search?q=bromine+-bromine", "Without “-bromine”", "**/search?q=bromine")]
    [InlineData("/en/search?q=chlorine+jurisdiction:TV", "Without “jurisdiction:TV”", "**/search?q=chlorine")]
    [InlineData("/fr/search?q=chlore+jurisdiction:TV", "Sans « jurisdiction:TV »", "**/search?q=chlore")]
    public async Task An_empty_answer_names_what_is_to_blame_and_offers_the_nearest_search(string path, string blamed, string nearest)
    {
        var page = await chromium.OpenAsync(path);
        Assert.Equal(0, await TotalAsync(page));
        var offer = page.Locator(".empty a").First;
        Assert.Equal(blamed, await offer.InnerTextAsync());
        var promised = string.Concat((await page.Locator(".empty .count").First.InnerTextAsync()).Where(char.IsAsciiDigit));
        await offer.ClickAsync();
        await page.WaitForURLAsync(nearest);
        Assert.Equal(promised, $"{await TotalAsync(page)}");
    }

    /// <summary>What a reader sees of a search: the words, what is chosen, the unit, the page, the total and the first hit.</summary>
    private static Task<string> StateAsync(IPage page) => page.EvaluateAsync<string>("""
        JSON.stringify({
            words: document.getElementById('q').value,
            chosen: [...document.querySelectorAll('#filters input:checked')].map(box => `${box.name}=${box.value}`),
            unit: document.querySelector('.units [aria-current]').textContent,
            page: document.querySelector('.pager span')?.textContent,
            total: document.querySelector('.total').textContent,
            first: document.querySelector('.hit').textContent,
        })
        """);

    private static async Task ChooseAsync(IPage page, string field, string value, bool script)
    {
        var box = page.Locator($"input[name={field}][value={value}]");
        while (!await box.IsVisibleAsync())
        {
            // A State is inside its region, which is perhaps inside what is shown on request.
            await page.Locator($"details:not([open]):has(input[name={field}][value={value}]) > summary").First.ClickAsync();
        }

        await box.ClickAsync();
        if (!script)
        {
            await page.Locator("button.apply").ClickAsync();
        }

        await page.WaitForURLAsync($"**{field}={value}*");
    }

    private static async Task<int> TotalAsync(IPage page) =>
        int.Parse(string.Concat((await page.Locator(".total").InnerTextAsync()).Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
}
