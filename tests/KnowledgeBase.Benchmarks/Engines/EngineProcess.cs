using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Benchmarks.Engines;

/// <summary>An engine in a process of its own, so that its memory is its own; it is asked a line at a time.</summary>
internal sealed class EngineProcess : IDisposable
{
    private readonly Process process;
    private readonly string folder;

    private EngineProcess(string name, Process process, string folder)
    {
        Name = name;
        this.process = process;
        this.folder = folder;
        var ready = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{name} did not start.");
        IndexSize = long.Parse(ready.Split('\t')[1], CultureInfo.InvariantCulture);
    }

    public string Name { get; }

    /// <summary>In bytes.</summary>
    public long IndexSize { get; }

    /// <summary>In bytes, as of now.</summary>
    public long Memory => ProcessMemory.Resident(process.Id) + (Name == "postgres" ? PostgresServer.Memory(folder) : 0);

    /// <summary>Starts an engine by name, making its index first where that is missing.</summary>
    public static EngineProcess Start(string name, string folder, GeneratedCorpus corpus)
    {
        var start = name == "java"
            ? Java(folder)
            : new ProcessStartInfo(Environment.ProcessPath!, ["serve", name, "--folder", folder, "--documents", corpus.Size.ToString(CultureInfo.InvariantCulture)]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        return new EngineProcess(name, Process.Start(start)!, folder);
    }

    public Answer Ask(BenchmarkQuery query)
    {
        process.StandardInput.WriteLine(query.ToLine());
        process.StandardInput.Flush();
        var parts = (process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended.")).Split('\t').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new Answer(parts[0], parts[1], parts[2], (int)parts[3]);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static ProcessStartInfo Java(string folder)
    {
        var peers = Path.Combine(AppContext.BaseDirectory, "peers");
        var jars = string.Join(':', new[] { "core", "facet", "analyzers-common", "highlighter", "queries", "memory" }
            .Select(part => Directory.EnumerateFiles("/usr/share/java", $"lucene-{part}-8.*.jar").First())
            .Concat(Directory.EnumerateFiles("/usr/share/java", "hppc*.jar")));
        using var compiler = Process.Start("javac", ["-cp", jars, "-d", folder, Path.Combine(peers, "LuceneBenchmark.java")]);
        compiler.WaitForExit();
        return new ProcessStartInfo("java", ["-Xmx2g", "-cp", $"{folder}:{jars}", "LuceneBenchmark", folder]);
    }
}
