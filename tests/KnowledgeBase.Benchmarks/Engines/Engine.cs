using System.Diagnostics;

namespace KnowledgeBase.Benchmarks.Engines;

/// <summary>An engine that is asked in this process. Its index is made when it is opened and kept in its folder.</summary>
internal abstract class Engine : IDisposable
{
    /// <summary>The facets that every engine counts.</summary>
    protected static readonly string[] Facets = ["kind", "jurisdiction", "year", "topic", "discipline"];

    /// <summary>The size of the index, in bytes.</summary>
    public abstract long IndexSize { get; }

    /// <summary>Answers, without looking at the clock.</summary>
    protected abstract (long Total, long Counted, int Shown) Search(BenchmarkQuery query);

    public abstract void Dispose();

    /// <summary>Answers queries that come a line each, until the input ends.</summary>
    public void Serve(TextReader input, TextWriter output)
    {
        output.WriteLine($"ready\t{IndexSize}");
        while (input.ReadLine() is { } line)
        {
            var start = Stopwatch.GetTimestamp();
            var (total, counted, shown) = Search(BenchmarkQuery.FromLine(line));
            output.WriteLine($"{Stopwatch.GetElapsedTime(start).Ticks / 10}\t{total}\t{counted}\t{shown}");
        }
    }

    /// <summary>The bytes of all files under a folder.</summary>
    protected static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
