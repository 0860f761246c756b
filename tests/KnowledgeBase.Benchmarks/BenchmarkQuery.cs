using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeBase.Engine.Ingestion;

namespace KnowledgeBase.Benchmarks;

/// <summary>A question that every engine is asked: the first 20 hits with snippets, the exact total, and five facets counted drill-sideways.</summary>
/// <param name="Class">What kind it is.</param>
/// <param name="Words">Its words; one of three letters for a prefix.</param>
/// <param name="Kind">The chosen kind, or empty.</param>
/// <param name="Jurisdiction">The chosen jurisdiction, or empty.</param>
internal sealed record BenchmarkQuery(QueryClass Class, ImmutableArray<string> Words, string Kind = "", string Jurisdiction = "")
{
    public string ToLine() => string.Join('\t', Class, string.Join(' ', Words), Kind, Jurisdiction);

    public static BenchmarkQuery FromLine(string line) => line.Split('\t') is [var name, var words, var kind, var jurisdiction]
        ? new BenchmarkQuery(Enum.Parse<QueryClass>(name), [.. words.Split(' ')], kind, jurisdiction)
        : throw new FormatException($"'{line}' is not a query.");

    /// <summary>The queries of a class, the same on every machine.</summary>
    public static ImmutableArray<BenchmarkQuery> Of(QueryClass which, int count)
    {
        var random = new Random(17 + (int)which);
        return [.. Enumerable.Range(0, count).Select(_ => Next(which, random))];
    }

    private static BenchmarkQuery Next(QueryClass which, Random random) => which switch
    {
        QueryClass.Frequent => new(which, [Word(random, 25, 180)]),
        QueryClass.Rare => new(which, [Word(random, 8_000, 40_000)]),
        QueryClass.Any => new(which, [Word(random, 40, 400), Word(random, 400, 2_000), Word(random, 2_000, 8_000)]),
        QueryClass.All => new(which, [Word(random, 25, 300), Word(random, 300, 1_000)]),
        QueryClass.Phrase => new(which, [.. GeneratedCorpus.Phrases[random.Next(GeneratedCorpus.Phrases.Length)]]),
        QueryClass.Prefix => new(which, [Prefix(random)]),
        _ => new(which, [Word(random, 25, 180)], Value(random, "kind"), Value(random, "jurisdiction")),
    };

    private static string Word(Random random, int from, int to) => GeneratedWords.At(random.Next(from, to));

    /// <summary>Begins no label of the vocabulary: the product would find those too.</summary>
    private static string Prefix(Random random)
    {
        while (true)
        {
            var prefix = Word(random, 500, 5_000)[..3];
            if (!LabelWords.Any(word => word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                return prefix;
            }
        }
    }

    private static readonly Lazy<string[]> AllLabels = new(() =>
    [
        .. StoredVocabulary.Default.Schemes
            .SelectMany(scheme => scheme.Concepts)
            .SelectMany(concept => concept.Label.Texts.Values.Concat(concept.Alternatives.Values.SelectMany(labels => labels)))
            .Select(label => string.Concat(label.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)))
            .SelectMany(label => label.Split([' ', '-', '\'', '’', '(', '/', ','], StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ]);

    private static string[] LabelWords => AllLabels.Value;

    private static string Value(Random random, string field) => GeneratedCorpus.Values(field)[random.Next(4)];
}
