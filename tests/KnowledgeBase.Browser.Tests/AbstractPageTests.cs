using Deque.AxeCore.Playwright;
using KnowledgeBase.Web.Tests;

namespace KnowledgeBase.Browser.Tests;

/// <summary>A reader from right to left, on a phone, of a text that runs from left to right.</summary>
public sealed class AbstractPageTests(Chromium chromium, HarbourSite harbours) : IClassFixture<HarbourSite>
{
    [Fact]
    public async Task A_reader_of_Arabic_finds_an_English_text_by_its_Arabic_title_and_reads_it()
    {
        var page = await chromium.OpenAsync($"{harbours.Address}ar/search?q={Uri.EscapeDataString("منارات الموانئ")}", width: 360);
        Assert.True(await FitsAsync());
        Assert.Equal("rtl", await DirectionOfAsync(".hit h3"));
        Assert.Equal("rtl", await DirectionOfAsync(".hit .snippet"));
        Assert.Empty((await page.RunAxe()).Violations);

        await page.Locator(".hit h3 a").First.ClickAsync();
        await page.WaitForURLAsync("**/documents/*");
        Assert.True(await FitsAsync());
        Assert.Equal("rtl", await DirectionOfAsync("h1"));
        Assert.Equal("rtl", await DirectionOfAsync(".lead"));
        Assert.Equal("rtl", await DirectionOfAsync(".notice"));
        Assert.Equal("ltr", await DirectionOfAsync("#duties h2"));
        Assert.Equal("en", await page.Locator("#duties").EvaluateAsync<string>("one => one.closest('[lang]').lang"));
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Context.CloseAsync();

        Task<bool> FitsAsync() => page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

        Task<string> DirectionOfAsync(string selector) => page.Locator(selector).First.EvaluateAsync<string>("one => getComputedStyle(one).direction");
    }
}
