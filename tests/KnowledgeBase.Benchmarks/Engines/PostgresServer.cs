using System.Diagnostics;

namespace KnowledgeBase.Benchmarks.Engines;

/// <summary>A PostgreSQL server of the benchmark's own, in a folder, reached through a socket there.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string data;
    private readonly string sockets;
    private readonly string programs;

    public PostgresServer(string folder)
    {
        data = Path.Combine(folder, "postgres");
        sockets = Path.Combine(folder, "postgres-socket");
        programs = Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(one => one, StringComparer.Ordinal).Select(one => Path.Combine(one, "bin")).First();
        Directory.CreateDirectory(sockets);
        if (!Directory.Exists(data))
        {
            Directory.CreateDirectory(data);
            Own(data);
            Shell($"{programs}/initdb -D {data} -A trust -E UTF8 --locale=C.UTF-8 -U benchmark");
        }

        Own(sockets);
        Shell($"{programs}/pg_ctl -D {data} -w -l {data}/log -o \"-k {sockets} -c listen_addresses='' -c shared_buffers=1GB -c work_mem=64MB -c maintenance_work_mem=512MB -c jit=off -c fsync=off\" start");
    }

    public string ConnectionString => $"Host={sockets};Username=benchmark;Database=postgres;Timeout=60;Command Timeout=0";

    public long Size => new DirectoryInfo(Path.Combine(data, "base")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>The memory of all its processes, shared pages counted once; 0 where that cannot be read.</summary>
    public static long Memory(string folder)
    {
        var file = Path.Combine(folder, "postgres", "postmaster.pid");
        if (!File.Exists(file))
        {
            return 0;
        }

        var server = File.ReadLines(file).First();
        var children = File.ReadAllText($"/proc/{server}/task/{server}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return children.Append(server).Sum(process => ProcessMemory.Proportional(process));
    }

    public void Dispose() => Shell($"{programs}/pg_ctl -D {data} -m fast -w stop");

    /// <summary>The server refuses to be started by root.</summary>
    private static void Shell(string command)
    {
        var arguments = Environment.UserName == "root" ? (string[])["su", "postgres", "-c", command] : ["bash", "-c", command];
        using var process = Process.Start(new ProcessStartInfo(arguments[0], arguments[1..]) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        _ = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{command}' ended with {process.ExitCode}.");
        }
    }

    private static void Own(string folder)
    {
        if (Environment.UserName == "root")
        {
            using var process = Process.Start("chown", ["-R", "postgres", folder]);
            process.WaitForExit();
        }
    }
}
