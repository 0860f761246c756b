using System.Collections.Immutable;
using KnowledgeBase.Engine.Ingestion;

namespace KnowledgeBase.Benchmarks;

/// <summary>The generated collection: the same documents on every machine, each made by itself from its number.</summary>
/// <param name="Size">How many documents.</param>
internal sealed record GeneratedCorpus(int Size)
{
    /// <summary>Raised when other documents are generated than before.</summary>
    public const int Version = 3;

    private const int Seed = 20_261_124;
    private const int WordsInSection = 100;
    private const int PhraseCount = 400;

    private static readonly ImmutableArray<string[]> PhraseList = MakePhrases();
    private static readonly Dictionary<string, ImmutableArray<string>> Codes = new[] { "kind", "topic", "jurisdiction", "discipline", "theme", "sector", "substance", "status" }
        .ToDictionary(scheme => scheme, Narrowest);

    /// <summary>Word sequences that recur, the more frequent first.</summary>
    public static ImmutableArray<string[]> Phrases => PhraseList;

    /// <summary>The values of a facet field, the more frequent first; none has narrower ones, which the product would count with it.</summary>
    public static ImmutableArray<string> Values(string field) => Codes[field];

    public IEnumerable<GeneratedDocument> Documents() => Enumerable.Range(0, Size).Select(Document);

    public static GeneratedDocument Document(int number)
    {
        var random = new Random(unchecked((Seed * 31) + number));
        return new GeneratedDocument(
            number,
            Words(random, 6),
            [.. Enumerable.Range(0, 2).Select(_ => (One(random, "topic"), Words(random, 3), Text(random)))],
            One(random, "kind"),
            One(random, "jurisdiction"),
            One(random, "status"),
            2025 - (int)(55 * random.NextDouble() * random.NextDouble()),
            Some(random, "discipline", 1, 3),
            Some(random, "theme", 0, 2),
            Some(random, "sector", 0, 2),
            Some(random, "substance", 0, 2));
    }

    private static ImmutableArray<string> Narrowest(string scheme) =>
        [.. StoredVocabulary.Default.Scheme(scheme)!.Concepts.Where(concept => StoredVocabulary.Default.Narrower(concept).IsEmpty).Select(concept => concept.Id)];

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => GeneratedWords.At(GeneratedWords.Draw(random))));

    /// <summary>Sentences of 8 to 20 words, with a recurring phrase now and then.</summary>
    private static string Text(Random random)
    {
        var words = new List<string>(WordsInSection + 3);
        while (words.Count < WordsInSection)
        {
            if (random.Next(60) == 0)
            {
                words.AddRange(PhraseList[(int)(PhraseCount * random.NextDouble() * random.NextDouble())]);
            }
            else
            {
                words.Add(GeneratedWords.At(GeneratedWords.Draw(random)));
            }
        }

        for (var end = 8 + random.Next(12); end < words.Count; end += 8 + random.Next(12))
        {
            words[end] += ".";
        }

        return string.Join(' ', words.Take(WordsInSection));
    }

    private static ImmutableArray<string[]> MakePhrases()
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, PhraseCount).Select(_ => Enumerable.Range(0, 2 + random.Next(2)).Select(_ => GeneratedWords.At(5 + random.Next(1_000))).ToArray())];
    }

    private static string One(Random random, string scheme) => Codes[scheme][(int)(Codes[scheme].Length * random.NextDouble() * random.NextDouble())];

    private static ImmutableArray<string> Some(Random random, string scheme, int least, int most) =>
        [.. Enumerable.Range(0, least + random.Next(most - least + 1)).Select(_ => One(random, scheme)).Distinct()];
}
