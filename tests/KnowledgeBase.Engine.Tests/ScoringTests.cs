using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Scores against BM25F worked out from the texts themselves, document by document; what titles name and what stands together left aside.</summary>
public sealed class ScoringTests : IDisposable
{
    private const int Works = 420;
    private static readonly RankingSettings Settings = RankingSettings.Default with { Dense = 0, Named = float.MaxValue, TitleShare = 0 };

    /// <summary>From frequent, read from unpacked postings, to rare, read from Lucene's.</summary>
    private static readonly string[] Words = ["lantern", "orchard", "violin", "meadow", "ribbon", "walnut", "thunder", "velvet", "kettle", "marble"];

    private readonly Workplace place = new();
    private readonly Dictionary<string, (string Title, string Text, bool Hidden)> texts = [];

    public void Dispose() => place.Dispose();

    [Fact]
    public void Totals_and_scores_equal_those_worked_out_from_the_texts()
    {
        var random = new Random(20261124);
        for (var i = 0; i < Works; i++)
        {
            Write(random, i);
            if (i % 200 == 199)
            {
                place.Publish();
            }
        }

        place.Publish();
        for (var i = 0; i < 40; i++)
        {
            Write(random, random.Next(Works));
        }

        place.Publish();
        place.Index.Settings = Settings;
        foreach (var access in new[] { AccessLevel.Public, AccessLevel.Members })
        {
            var visible = texts.Where(text => access == AccessLevel.Members || !text.Value.Hidden).ToDictionary(text => text.Key, text => text.Value);
            foreach (var query in Queries(random))
            {
                Compare(query, visible, access);
            }
        }
    }

    private static IEnumerable<string[][]> Queries(Random random)
    {
        foreach (var word in Words)
        {
            yield return [[word]];
        }

        for (var i = 0; i < 40; i++)
        {
            yield return [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Words[random.Next(Words.Length)]).Distinct().ToArray())];
        }
    }

    private void Write(Random random, int number)
    {
        var id = $"w{number:000}";
        var hidden = number % 10 == 0;
        texts[id] = (Text(random, 1 + random.Next(3)), Text(random, 3 + random.Next(12)), hidden);
        place.WithWork(id, texts[id].Title, texts[id].Text, hidden ? "access: members" : "");
    }

    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[(int)(Words.Length * random.NextDouble() * random.NextDouble() * random.NextDouble())]));

    private void Compare(string[][] groups, Dictionary<string, (string Title, string Text, bool Hidden)> visible, AccessLevel access)
    {
        var expected = new Dictionary<string, float>();
        var averages = (visible.Values.Average(work => Length(work.Title)), visible.Values.Average(work => Length(work.Text)));
        var weights = Words.ToDictionary(word => word, word => Bm25.Idf(visible.Count, Math.Max(
            visible.Values.Count(work => work.Title.Contains(word, StringComparison.Ordinal)),
            visible.Values.Count(work => work.Text.Contains(word, StringComparison.Ordinal)))));
        foreach (var (id, work) in visible)
        {
            var scores = groups.Select(group => group.Max(word => weights[word] * Frequency(word, work.Title, work.Text, averages))).ToList();
            if (scores.All(score => score > 0))
            {
                expected[id] = scores.Sum();
            }
        }

        if (expected.Count == 0)
        {
            // Nothing has all words: what is nearest is another matter.
            return;
        }

        var found = new Dictionary<string, float>();
        var query = new SearchQuery { Text = string.Join(' ', groups.Select(group => string.Join(" OR ", group))), Size = 100 };
        SearchPage page;
        var number = 1;
        do
        {
            page = place.Index.Search(query.OnPage(number), access);
            foreach (var hit in page.Hits)
            {
                found.Add(hit.Id, hit.Score);
            }
        }
        while (number++ < page.LastPage);

        Assert.Equal(expected.Count, page.Total);
        Assert.Equal(expected.Keys.Order(), found.Keys.Order());
        Assert.All(expected, one => Assert.Equal(one.Value, found[one.Key], 1e-4f * one.Value));
        Assert.Equal(found.Values.OrderDescending(), found.Values);
    }

    private static float Frequency(string word, string title, string text, (double Title, double Text) averages) =>
        Bm25.Saturate(Counts(word, title, 0, averages.Title) + Counts(word, text, 2, averages.Text), Settings.Saturation);

    private static float Counts(string word, string text, int field, double average)
    {
        var (weight, b) = Settings.Fields[field];
        var times = text.Split(' ').Count(one => one == word);
        return (float)(times * (1 + Settings.Exact) * weight / (1 - b + (b * Length(text) / average)));
    }

    private static int Length(string text) => text.Split(' ').Length;
}
