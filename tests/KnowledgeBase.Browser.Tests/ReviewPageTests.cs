using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

public sealed class ReviewPageTests(Chromium chromium)
{
    private static readonly string[] Paths = ["review", "review?jurisdiction=UG", "review?jurisdiction=QQ&yardstick=nowhere", "review/draft?jurisdiction=FJ", "documents/gb-comah-2015/versions", "documents/seveso-iii/versions?from=en&to=fr", "documents/gb-comah-2015/versions?from=x"];

    public static TheoryData<string> Pages => [.. from language in new[] { "en", "ar" } from path in Paths select $"/{language}/{path}"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_window(string path)
    {
        foreach (var width in new[] { 1280, 320 })
        {
            var page = await chromium.OpenAsync(path, width);
            foreach (var details in await page.Locator(".evidence, .change details").AllAsync())
            {
                await details.EvaluateAsync("details => { details.open = true; }");
            }

            var result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(one => $"{one.Id}: {one.Help}: {string.Join(" | ", one.Nodes.Take(3).Select(node => node.Html))}")));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} at {width}");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_choice_to_a_Word_document_by_keyboard(bool withScript)
    {
        var page = await chromium.OpenAsync("/en/review", 1280, script: withScript);
        await page.Locator("#jurisdiction").FocusAsync();
        await page.Keyboard.TypeAsync("Uganda");
        await page.Locator(".review-form button[type=submit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/review?jurisdiction=UG*");
        await page.Locator(".actions .apply").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/review/draft?jurisdiction=UG*");
        await page.Locator("textarea").Nth(1).FillAsync("My own words.");
        await page.Locator("button[value=docx]").FocusAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));

        Assert.Equal("review-ug.docx", download.SuggestedFilename);
        await page.Context.CloseAsync();
    }
}
