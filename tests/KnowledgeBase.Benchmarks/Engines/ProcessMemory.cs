using System.Globalization;

namespace KnowledgeBase.Benchmarks.Engines;

/// <summary>The memory of processes, as Linux tells it.</summary>
internal static class ProcessMemory
{
    /// <summary>Bytes that a process holds, mapped files included.</summary>
    public static long Resident(int process) => Read($"/proc/{process}/status", "VmRSS:");

    /// <summary>The same, pages that several processes share divided among them.</summary>
    public static long Proportional(string process) => Read($"/proc/{process}/smaps_rollup", "Pss:");

    private static long Read(string file, string name)
    {
        try
        {
            var line = File.ReadLines(file).First(one => one.StartsWith(name, StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return 0;
        }
    }
}
