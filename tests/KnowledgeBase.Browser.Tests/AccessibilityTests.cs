using Deque.AxeCore.Playwright;
using KnowledgeBase.Documents;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

public sealed class AccessibilityTests(Chromium chromium)
{
    private static readonly string[] Paths =
    [
        "search", "search?q=chlorine&kind=regulation&page=1", "search?year=abc&kind=x", "search?q=zzzzzzzz", "documents/seveso-iii", "documents/gb-comah-2015?language=en", "nothing-here",
    ];

    // Whose words are in other places are looked at in one language of each direction.
    private static readonly string[] ComparisonPaths =
    [
        "compare", "compare?jurisdiction=GB&jurisdiction=EU&jurisdiction=CH&topic=safety-report&topic=scope-thresholds&topic=site-security", "compare?jurisdiction=ZZ&work=cwc",
        "coverage", "coverage?convention=cwc", "jurisdictions", "jurisdictions/GB",
    ];

    public static TheoryData<string, string> ComparisonPages => [.. from language in new[] { "en", "ar" } from path in ComparisonPaths select ($"/{language}/{path}", "Light")];

    public static TheoryData<string, string> Pages => [.. from language in Language.All from path in Paths select ($"/{language}/{path}", "Light")];

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("/en/vocabulary?q=chlor", "Light")]
    [InlineData("/ar/vocabulary/hazard?order=alphabetical", "Light")]
    [InlineData("/ru/vocabulary/substance/chlorine", "Dark")]
    [InlineData("/en/search?q=chlorine", "Dark")]
    [InlineData("/ar/documents/gb-comah-2015", "Dark")]
    public Task Axe_finds_nothing(string path, string scheme) => CheckAsync(path, scheme);

    [Theory]
    [MemberData(nameof(ComparisonPages))]
    [InlineData("/en/coverage?shade=recent", "Dark")]
    [InlineData("/ar/compare?jurisdiction=GB&jurisdiction=EU&topic=safety-report", "Dark")]
    [InlineData("/ar/jurisdictions/JP", "Dark")]
    public Task Axe_finds_nothing_where_things_are_compared(string path, string scheme) => CheckAsync(path, scheme);

    private async Task CheckAsync(string path, string scheme)
    {
        foreach (var width in new[] { 1280, 360 })
        {
            var page = await chromium.OpenAsync(path, width, scheme: Enum.Parse<ColorScheme>(scheme));
            var result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(one => $"{one.Id}: {one.Help}: {string.Join(" | ", one.Nodes.Select(node => node.Html))}")));
            await page.Context.CloseAsync();
        }
    }
}
