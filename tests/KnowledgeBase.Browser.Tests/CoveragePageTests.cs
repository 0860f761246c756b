using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>Coverage and jurisdictions, by keyboard alone, with script and without.</summary>
public sealed class CoveragePageTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cell_of_the_table_leads_to_the_works_whose_provisions_it_counts(bool script)
    {
        var page = await chromium.OpenAsync("/en/coverage", script: script);
        await PressAsync(page, page.Locator(".heat-data > summary"));
        var cell = page.Locator(".heat-data td a").First;
        var counted = await cell.InnerTextAsync();
        Assert.Contains(counted, await cell.GetAttributeAsync("aria-label"), StringComparison.Ordinal);

        await PressAsync(page, cell);
        await page.WaitForURLAsync("**/search?*jurisdiction=*");
        Assert.Contains("topic=", page.Url, StringComparison.Ordinal);
        var total = string.Concat((await page.Locator(".total").InnerTextAsync()).Where(char.IsAsciiDigit));
        Assert.InRange(int.Parse(total, System.Globalization.CultureInfo.InvariantCulture), 1, int.Parse(counted, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_table_is_chosen_by_typing(bool script)
    {
        var page = await chromium.OpenAsync("/en/coverage", script: script);
        await PressAsync(page, page.Locator(".picker > summary"));
        await page.Locator("#choose-rows").FocusAsync();
        await page.Keyboard.TypeAsync("Sector");
        await page.Locator(".picker button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/coverage?*rows=sector*");
        Assert.Equal(1, await page.Locator(".views [aria-current=page]").CountAsync());
        await PressAsync(page, page.Locator(".heat-data > summary"));
        Assert.True(await page.Locator(".heat-data td a").CountAsync() > 10);
    }

    [Fact]
    public async Task The_drawing_is_no_stop_for_the_keyboard_and_hidden_from_readers_of_the_table()
    {
        var page = await chromium.OpenAsync("/en/coverage", script: false);
        Assert.Equal("true", await page.Locator("svg.heat").GetAttributeAsync("aria-hidden"));
        Assert.True(await page.Locator("svg.heat a").CountAsync() > 10);
        Assert.Equal(0, await page.Locator("svg.heat a:not([tabindex='-1'])").CountAsync());
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("ar", false)]
    public async Task From_all_jurisdictions_to_one_and_to_what_it_says_on_a_topic(string language, bool script)
    {
        var page = await chromium.OpenAsync($"/{language}/jurisdictions", script: script);
        var place = page.Locator($".places a[href='/{language}/jurisdictions/GB']");
        var name = await place.InnerTextAsync();
        await PressAsync(page, place);
        await page.WaitForURLAsync($"**/{language}/jurisdictions/GB");
        Assert.Equal(name, await page.Locator("h1").InnerTextAsync());
        Assert.True(await page.Locator(".timeline a").CountAsync() > 1);

        var topic = page.Locator(".standing th a").First;
        await PressAsync(page, topic);
        await page.WaitForURLAsync($"**/{language}/search?*jurisdiction=GB*");
        Assert.True(await page.Locator(".hit").CountAsync() > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_jurisdiction_without_a_record_is_found_by_keyboard_and_says_that_there_is_none(bool script)
    {
        var page = await chromium.OpenAsync("/en/jurisdictions", script: script);
        var unrecorded = page.Locator(".profile-list details").First;
        Assert.False(await unrecorded.Locator("a").First.IsVisibleAsync());
        await PressAsync(page, unrecorded.Locator("summary"));
        var place = unrecorded.Locator("a").First;
        var name = await place.InnerTextAsync();
        await PressAsync(page, place);
        await page.WaitForURLAsync("**/jurisdictions/*");
        Assert.Equal(name, await page.Locator("h1").InnerTextAsync());
        Assert.Equal(0, await page.Locator(".timeline a").CountAsync());
    }

    private static async Task PressAsync(IPage page, ILocator what)
    {
        await what.FocusAsync();
        Assert.True(await what.EvaluateAsync<bool>("element => element === document.activeElement"), "It cannot be reached.");
        await page.Keyboard.PressAsync("Enter");
    }
}
