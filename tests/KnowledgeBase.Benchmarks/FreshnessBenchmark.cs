using System.Diagnostics;
using KnowledgeBase.Benchmarks.Engines;

namespace KnowledgeBase.Benchmarks;

/// <summary>How long it takes from when the index is told that a document was published to the first answer that has it, asking all the while.</summary>
internal static class FreshnessBenchmark
{
    private const int Publications = 60;

    public static void Run(Options options)
    {
        using var engine = new KnowledgeBaseEngine(options.Folder, options.Corpus);
        var times = new List<double>();
        for (var i = 0; i < Publications; i++)
        {
            var document = GeneratedCorpus.Document(options.Documents + i);
            var word = $"fresh{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}k";
            GeneratedCatalogue.Store(engine.Database, [document with { Number = i, Title = word }]);
            var start = Stopwatch.GetTimestamp();
            var following = Task.Run(engine.Follow);
            while (engine.Ask(new BenchmarkQuery(QueryClass.Rare, [word])).Hits.All(hit => hit.Id != $"w{i:000000}"))
            {
                if (following.IsFaulted)
                {
                    throw new InvalidOperationException($"{word} was published and is not found.", following.Exception);
                }

                Thread.Sleep(1);
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            following.Wait();
        }

        // The documents as they were, for whoever measures next.
        GeneratedCatalogue.Store(engine.Database, Enumerable.Range(0, Publications).Select(GeneratedCorpus.Document));
        engine.Follow();
        times.Sort();
        Console.WriteLine($"{options.Documents:N0} documents; one changed document is searchable after {times[Publications / 2]:0.0} ms (median), {times[(int)(Publications * 0.95)]:0.0} ms (95th percentile), {times[^1]:0.0} ms (longest)");
    }
}
