using System.Diagnostics;
using System.Net;

[assembly: AssemblyFixture(typeof(KnowledgeBase.Web.Tests.RunningSite))]

namespace KnowledgeBase.Web.Tests;

/// <summary>The executable itself, serving with folders of its own. Tests that change nothing share one with the corpus of the repository.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly string folder = Directory.CreateTempSubdirectory("knowledgebase-site-").FullName;
    private Process? process;

    /// <summary>Serves the corpus of the repository.</summary>
    public RunningSite()
        : this(Repository.Corpus)
    {
    }

    internal RunningSite(string corpus) => Corpus = corpus;

    internal string Corpus { get; }

    internal string DataFolder => Path.Combine(folder, "data");

    internal string IndexFolder => Path.Combine(folder, "index");

    public Uri Address { get; private set; } = new("http://localhost");

    public HttpClient Client { get; private set; } = new();

    /// <summary>Starts it and waits until it is ready.</summary>
    public async ValueTask InitializeAsync()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        process = Verb("serve", "--urls", Address.OriginalString);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        var patience = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            Assert.False(process.HasExited, "The site ended.");
            Assert.True(patience.Elapsed < Patience, "The site did not become ready.");
            await Task.Delay(50);
        }
    }

    /// <summary>Ends it as a service manager would.</summary>
    public async ValueTask StopAsync()
    {
        Client.Dispose();
        if (process is { HasExited: false })
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Starts a verb of the executable with the folders of this site.</summary>
    internal Process Verb(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Executable, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["KnowledgeBase__CorpusDirectory"] = Corpus;
        start.Environment["KnowledgeBase__DataDirectory"] = DataFolder;
        start.Environment["KnowledgeBase__IndexDirectory"] = IndexFolder;
        start.Environment["LANG"] = "en_GB.UTF-8";
        return Process.Start(start)!;
    }

    /// <summary>Runs a verb to its end.</summary>
    internal async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var verb = Verb(arguments);
        var error = verb.StandardError.ReadToEndAsync();
        var output = await verb.StandardOutput.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return (verb.ExitCode, output, await error);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
