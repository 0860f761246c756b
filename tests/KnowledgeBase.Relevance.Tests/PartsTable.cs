using System.Globalization;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Engine.Index.Scoring;

namespace KnowledgeBase.Relevance.Tests;

/// <summary>What each part of ranking adds or costs: the same measures without it. Run by name: it takes minutes and decides nothing by itself.</summary>
public sealed class PartsTable(ITestOutputHelper output)
{
    private static readonly RankingSettings Default = RankingSettings.Default;

    private static readonly (string Without, RankingSettings Settings)[] Variants =
    [
        ("nothing", Default),
        ("stemming", Default with { Stems = false }),
        ("exact forms", Default with { Exact = 0 }),
        ("closeness of words", Default with { Dense = 0 }),
        ("spelling", Default with { Gram = 0 }),
        ("feedback", Default with { Feedback = 0 }),
        ("concepts", Default with { Concept = 0 }),
        ("weights of fields", Default with { Fields = [.. Default.Fields.Select(_ => Default.Fields[TextField.Body.Ordinal])] }),
        ("titles that name", Default with { TitleShare = 0, Named = float.MaxValue }),
        ("gist of questions", Default with { Gist = 1 }),
        ("question words apart", Default with { QuestionWord = 1 }),
        ("stop words of questions", Default with { StopWord = 0 }),
        ("single characters", Default with { SingleCharacter = 0 }),
    ];

    [Fact(Explicit = true)]
    public void Table()
    {
        var collections = Directory.Exists(Collections.Folder) ? Collections.Names : [];
        var rows = Variants.ToDictionary(variant => variant.Without, _ => new List<double>());
        foreach (var name in collections)
        {
            using var collection = new IndexedCollection(Collections.Load(name));
            foreach (var (without, settings) in Variants)
            {
                var measures = collection.Measure(settings);
                rows[without].Add(name == "cranfield" ? measures.Ndcg10 : measures.Mrr10);
            }
        }

        using (var own = new OwnQueries())
        {
            foreach (var (without, settings) in Variants)
            {
                var ranks = own.Ranks(settings);
                rows[without].Add(ranks.Where(one => one.IsInLanguage).Average(one => one.Rank is > 0 and <= 3 ? 1.0 : 0));
                rows[without].Add(ranks.Where(one => !one.IsInLanguage).Average(one => one.Rank > 0 ? 1.0 : 0));
            }
        }

        output.WriteLine($"| without | {string.Join(" | ", collections)} | own | own, across |");
        output.WriteLine($"| --- |{string.Concat(Enumerable.Repeat(" --- |", collections.Count + 2))}");
        foreach (var (without, row) in rows)
        {
            var cells = row.Select((value, i) => without == Variants[0].Without
                ? value.ToString("0.0000", CultureInfo.InvariantCulture)
                : (value - rows[Variants[0].Without][i]).ToString("+0.0000;−0.0000;0", CultureInfo.InvariantCulture));
            output.WriteLine($"| {without} | {string.Join(" | ", cells)} |");
        }
    }
}
