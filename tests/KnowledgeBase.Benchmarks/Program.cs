using KnowledgeBase.Benchmarks;
using KnowledgeBase.Benchmarks.Engines;

// Every benchmark is a class of its own with a name to call it by; without a name, all of them run.
(string Name, Action<Options> Run)[] benchmarks =
[
    ("search", SearchBenchmark.Run),
    ("freshness", FreshnessBenchmark.Run),
    ("comparison", ComparisonBenchmark.Run),
];

var options = Options.Parse(args);
Directory.CreateDirectory(options.Folder);
if (args is ["serve", var engineName, ..])
{
    using Engine engine = engineName switch
    {
        "fts5" => new Fts5Engine(options.Folder, options.Corpus),
        "postgres" => new PostgresEngine(options.Folder, options.Corpus),
        _ => new KnowledgeBaseEngine(options.Folder, options.Corpus),
    };
    engine.Serve(Console.In, Console.Out);
    return 0;
}

var chosen = args.TakeWhile(argument => !argument.StartsWith('-')).ToList();
if (chosen.Except(benchmarks.Select(benchmark => benchmark.Name)).Any())
{
    Console.Error.WriteLine($"Benchmarks: {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}");
    return 2;
}

foreach (var (name, run) in benchmarks.Where(benchmark => chosen.Count == 0 || chosen.Contains(benchmark.Name)))
{
    Console.WriteLine($"## {name}");
    run(options);
    Console.WriteLine();
}

return 0;
