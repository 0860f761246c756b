using System.Globalization;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Engine.Index.Scoring;

namespace KnowledgeBase.Relevance.Tests;

/// <summary>Tries the numbers of ranking on every collection and prints the table. Run by name: it takes minutes and decides nothing by itself.</summary>
public sealed class Grid(ITestOutputHelper output)
{
    /// <summary>Of the questions of a passage collection, one in so many is enough to tell better from worse.</summary>
    private const int Sample = 1;

    private static readonly RankingSettings Default = RankingSettings.Default;

    private static readonly (string Name, RankingSettings Settings)[] Variants =
    [
        ("as it is", Default),
        .. Floats("gist", [0f, 0.05f, 0.1f, 0.15f, 0.3f], (settings, value) => settings with { Gist = value }),
        .. Floats("exact", [0f, 0.15f, 0.3f, 0.6f, 1f], (settings, value) => settings with { Exact = value }),
        .. Floats("k1", [0.8f, 1.2f, 1.6f, 2.0f], (settings, value) => settings with { Saturation = value }),
        .. Floats("b", [0.4f, 0.6f, 0.75f, 0.9f], (settings, value) => settings with { Fields = settings.Fields.SetItem(TextField.Body.Ordinal, (1, value)) }),
        .. Floats("title", [1f, 2f, 3f, 5f], (settings, value) => settings with { Fields = settings.Fields.SetItem(TextField.Title.Ordinal, (value, 0.3f)) }),
        .. Floats("tail", [0f, 0.15f, 0.25f, 0.3f, 0.4f], (settings, value) => settings with { Tail = value }),
        .. Floats("words", [2f, 3f, 5f, 6f], (settings, value) => settings with { WordsThatAreAllWanted = (int)value }),
        .. Floats("dense", [0f, 0.2f, 0.3f, 0.6f, 0.8f], (settings, value) => settings with { Dense = value }),
        .. Floats("stretch", [8f, 16f, 24f], (settings, value) => settings with { Stretch = (int)value }),
        .. Floats("gram", [0f, 0.1f, 0.2f, 0.3f], (settings, value) => settings with { Gram = value }),
        .. Floats("feedback", [0f, 0.1f, 0.3f, 0.4f], (settings, value) => settings with { Feedback = value }),
        .. Floats("stop", [0f, 0.3f, 0.8f], (settings, value) => settings with { StopWord = value }),
        .. Floats("question", [0f, 0.3f, 0.9f], (settings, value) => settings with { QuestionWord = value }),
        .. Floats("single", [0f, 0.2f, 0.8f], (settings, value) => settings with { SingleCharacter = value }),
    ];

    [Fact(Explicit = true)]
    public void Table()
    {
        Assert.SkipUnless(Directory.Exists(Collections.Folder), "The judged collections are not beside this repository.");
        var only = Environment.GetEnvironmentVariable("GRID")?.Split(',');
        var rows = Variants.Where(variant => only is null || only.Any(name => variant.Name.StartsWith(name, StringComparison.Ordinal)) || variant.Settings == Default).ToDictionary(variant => variant.Name, _ => "");
        foreach (var name in Collections.Names.Where(name => Environment.GetEnvironmentVariable("COLLECTIONS")?.Contains(name, StringComparison.Ordinal) != false))
        {
            using var collection = new IndexedCollection(Collections.Load(name));
            foreach (var (variant, settings) in Variants.Where(variant => rows.ContainsKey(variant.Name)))
            {
                var measures = collection.Measure(settings, name == "cranfield" ? 1 : Sample);
                rows[variant] += string.Create(CultureInfo.InvariantCulture, $"{(name == "cranfield" ? measures.Ndcg10 : measures.Mrr10),8:0.0000}/{measures.Recall100:0.000}");
            }
        }

        output.WriteLine($"{"",-18}{string.Concat(Collections.Names.Select(name => $"{name,14}"))}   (nDCG@10 for cranfield, MRR@10 else / recall@100)");
        foreach (var (variant, row) in rows)
        {
            output.WriteLine($"{variant,-18}{row}");
        }
    }

    /// <summary>Prints the queries of a collection, named by MISSES, that are not answered first.</summary>
    [Fact(Explicit = true)]
    public void Misses()
    {
        Assert.SkipUnless(Directory.Exists(Collections.Folder), "The judged collections are not beside this repository.");
        using var collection = new IndexedCollection(Collections.Load(Environment.GetEnvironmentVariable("MISSES") ?? "xquad-en"));
        foreach (var (query, rank, expected) in collection.Misses(1))
        {
            output.WriteLine($"{rank,4} {expected,6} {query}");
        }
    }

    private static IEnumerable<(string, RankingSettings)> Floats(string name, float[] values, Func<RankingSettings, float, RankingSettings> change) =>
        values.Select(value => (string.Create(CultureInfo.InvariantCulture, $"{name} {value}"), change(Default, value)));
}
