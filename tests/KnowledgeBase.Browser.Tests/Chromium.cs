using KnowledgeBase.Web.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KnowledgeBase.Browser.Tests.Chromium))]

namespace KnowledgeBase.Browser.Tests;

/// <summary>Debian's Chromium, and the site with the corpus of the repository; one of each for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly RunningSite site = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Address => site.Address.OriginalString;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await site.DisposeAsync();
    }

    /// <summary>A page in a context of its own.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(path);
        return page;
    }
}
