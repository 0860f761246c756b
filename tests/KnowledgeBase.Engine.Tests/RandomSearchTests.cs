using System.Collections.Concurrent;
using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Whatever is searched for in the corpus of the repository, an answer comes, in time, and is sound.</summary>
[Collection<CorpusReaders>]
public sealed class RandomSearchTests(CorpusFixture corpus, ITestOutputHelper output)
{
    private const int Searches = 10_000;
    private const int Shown = 20;

    /// <summary>How often a search is asked again that ran out of time: a machine that did something else is no defect, and a search that takes too long does so each time.</summary>
    private const int Patience = 5;

    [Fact]
    public void Ten_thousand_random_searches_are_answered_in_time_and_soundly()
    {
        var fuzzer = new SearchFuzzer(corpus.Works, corpus.Vocabulary);
        var rules = new SearchAnswerRules(corpus.Works, corpus.Vocabulary);
        var index = corpus.Index;
        var broken = new ConcurrentBag<string>();
        var late = new ConcurrentBag<SearchQuery>();
        var found = 0;
        Parallel.For(0, Searches, seed =>
        {
            var query = fuzzer.Search(seed);
            try
            {
                var page = index.Search(query, AccessLevel.Public);
                if (page.IsPartial)
                {
                    late.Add(query);
                    return;
                }

                if (page.Nearest is [var nearest, ..])
                {
                    var again = index.Search(nearest.Query with { Size = 1 }, AccessLevel.Public);
                    if (again.IsPartial)
                    {
                        late.Add(nearest.Query with { Size = 1 });
                    }
                    else if (again.Total != nearest.Total)
                    {
                        broken.Add($"{seed}: {again.Total} and not {nearest.Total} by {Shortened(nearest.Query)}: {Shortened(query)}");
                    }
                }

                Interlocked.Add(ref found, Math.Min(1, page.Total));
                foreach (var rule in rules.Broken(page))
                {
                    broken.Add($"{seed}: {rule}: {Shortened(query)}");
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                broken.Add($"{seed}: {e}: {Shortened(query)}");
            }
        });
        foreach (var query in late.Where(query => Enumerable.Range(0, Patience).All(_ => index.Search(query, AccessLevel.Public).IsPartial)))
        {
            broken.Add($"out of time: {Shortened(query)}");
        }

        output.WriteLine($"{found} of {Searches} found something");
        Assert.True(broken.IsEmpty, $"{broken.Count} defects\n{string.Join('\n', broken.Order(StringComparer.Ordinal).Take(Shown))}");

        // Searches that find nothing prove nothing.
        Assert.InRange(found, Searches / 2, Searches);
    }

    private static string Shortened(SearchQuery query) => query.ToQueryString() is { Length: > 600 } address ? string.Create(CultureInfo.InvariantCulture, $"{address[..600]}… ({address.Length})") : query.ToQueryString();
}
