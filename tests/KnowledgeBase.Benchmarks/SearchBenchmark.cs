using KnowledgeBase.Benchmarks.Engines;

namespace KnowledgeBase.Benchmarks;

/// <summary>
/// Asks every engine the same questions: the first 20 hits with snippets, the exact total, and facets. The engines take
/// turns query by query, because a machine is never quiet; each is measured by its own clock, in its own process.
/// </summary>
internal static class SearchBenchmark
{
    private const string Product = "knowledgebase";
    /// <summary>Rounds that are not counted: .NET and Java compile what runs often while it runs.</summary>
    private const int WarmUps = 20;

    /// <summary>Engines that need up to seconds for an answer are asked each eighth query only, and compared by those.</summary>
    private const int SlowEvery = 8;

    public static void Run(Options options)
    {
        WriteDocuments(options);
        var engines = options.Engines.Select(name => EngineProcess.Start(name, options.Folder, options.Corpus)).ToList();
        var times = new Dictionary<(string Engine, QueryClass Class, int Query), List<long>>();
        try
        {
            foreach (var which in Enum.GetValues<QueryClass>())
            {
                var queries = BenchmarkQuery.Of(which, options.Queries);
                for (var round = -WarmUps; round < options.Rounds; round++)
                {
                    for (var i = 0; i < queries.Length; i++)
                    {
                        Ask(engines, queries[i], i, round, times);
                    }
                }
            }

            Print(engines, options, times);
        }
        finally
        {
            engines.ForEach(engine => engine.Dispose());
        }
    }

    private static void Ask(List<EngineProcess> engines, BenchmarkQuery query, int number, int round, Dictionary<(string, QueryClass, int), List<long>> times)
    {
        Answer? expected = null;
        foreach (var engine in engines.Where(engine => !IsSlow(engine.Name) || (number % SlowEvery == 0 && round is -1 or >= 0)))
        {
            var answer = engine.Ask(query);
            expected ??= answer;
            if ((answer.Total, answer.Counted) != (expected.Value.Total, expected.Value.Counted) && round == -1 && number % SlowEvery == 0)
            {
                Console.WriteLine($"{query.ToLine()}: {engines[0].Name} finds {expected}, {engine.Name} {answer}");
            }

            if (round >= 0)
            {
                if (!times.TryGetValue((engine.Name, query.Class, number), out var list))
                {
                    times[(engine.Name, query.Class, number)] = list = [];
                }

                list.Add(answer.Microseconds);
            }
        }
    }

    private static bool IsSlow(string engine) => engine is "fts5" or "postgres";

    /// <summary>The middle time of each query, or with <c>--best</c> its shortest, is its time; of these, the median and the 95th percentile of a class are shown.</summary>
    private static void Print(List<EngineProcess> engines, Options options, Dictionary<(string Engine, QueryClass Class, int Query), List<long>> times)
    {
        Console.WriteLine($"{options.Documents:N0} documents; milliseconds, median / 95th percentile; how many times the product's own in brackets");
        Console.WriteLine($"| class | {string.Join(" | ", engines.Select(engine => engine.Name))} |");
        Console.WriteLine($"| --- |{string.Concat(engines.Select(_ => " --- |"))}");
        foreach (var which in Enum.GetValues<QueryClass>())
        {
            var cells = engines.Select(engine =>
            {
                var mine = times.Where(one => one.Key.Engine == engine.Name && one.Key.Class == which).ToDictionary(one => one.Key.Query, one => Quantile(one.Value, options.Middle));
                var same = times.Where(one => one.Key.Engine == Product && one.Key.Class == which && mine.ContainsKey(one.Key.Query)).Select(one => Quantile(one.Value, options.Middle)).ToList();
                var (median, high) = (Quantile(mine.Values, 0.5), Quantile(mine.Values, 0.95));
                var ratio = engine.Name == Product || same.Count == 0 ? "" : $" ({median / Quantile(same, 0.5):0.0} / {high / Quantile(same, 0.95):0.0})";
                return $"{median / 1000:0.00} / {high / 1000:0.00}{ratio}";
            });
            Console.WriteLine($"| {which} | {string.Join(" | ", cells)} |");
        }

        Console.WriteLine($"| memory, MB | {string.Join(" | ", engines.Select(engine => $"{engine.Memory / 1_000_000}"))} |");
        Console.WriteLine($"| index, MB | {string.Join(" | ", engines.Select(engine => $"{engine.IndexSize / 1_000_000}"))} |");
    }

    private static double Quantile(IEnumerable<long> values, double share) => Quantile(values.Select(value => (double)value), share);

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Count - 1, Math.Round(share * (sorted.Count - 1)))];
    }

    private static void WriteDocuments(Options options)
    {
        var file = Path.Combine(options.Folder, "documents.tsv");
        if (!File.Exists(file))
        {
            File.WriteAllLines(file + ".part", options.Corpus.Documents().Select(document => document.ToLine()));
            File.Move(file + ".part", file);
        }
    }
}
