using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>
/// Finds texts that are nearly the same. A text becomes the set of its runs of five words (eight characters in Chinese),
/// and of that set the smallest hashes are kept: what two such sketches share estimates how much of both texts is the same
/// (Broder, "On the resemblance and containment of documents", 1997).
/// </summary>
internal sealed class NearDuplicates
{
    /// <summary>Two texts are nearly the same from this part of shared runs on.</summary>
    public const double Threshold = 0.4;

    private const int SketchSize = 256;
    private const int FewestRuns = 40;
    private const int WordsOfRun = 5;
    private const int CharactersOfRun = 8;

    private readonly List<(string WorkId, Language Language, string Path, ulong[] Sketch)> texts = [];

    /// <summary>Two texts and the part of their runs that they share, from 0 to 1.</summary>
    internal readonly record struct Pair(string Path, string WorkId, string OtherPath, string OtherWorkId, double Resemblance);

    /// <summary>Adds a text. One of a few words is like too many others and is left out.</summary>
    public void Add(string workId, Language language, string path, string text)
    {
        var sketch = Sketch(language, text);
        if (sketch.Length >= FewestRuns)
        {
            texts.Add((workId, language, path, sketch));
        }
    }

    /// <summary>The pairs of different works in one language that share at least this part, most alike first.</summary>
    public ImmutableArray<Pair> Pairs(double threshold = Threshold)
    {
        var byHash = new Dictionary<(Language, ulong), List<int>>();
        var shared = new Dictionary<(int First, int Second), int>();
        for (var second = 0; second < texts.Count; second++)
        {
            foreach (var hash in texts[second].Sketch)
            {
                if (!byHash.TryGetValue((texts[second].Language, hash), out var earlier))
                {
                    byHash[(texts[second].Language, hash)] = earlier = [];
                }

                foreach (var first in earlier.Where(first => texts[first].WorkId != texts[second].WorkId))
                {
                    shared[(first, second)] = shared.GetValueOrDefault((first, second)) + 1;
                }

                earlier.Add(second);
            }
        }

        return
        [
            .. shared.Keys
                .Select(pair => (First: texts[pair.First], Second: texts[pair.Second]))
                .Select(pair => new Pair(pair.Second.Path, pair.Second.WorkId, pair.First.Path, pair.First.WorkId, Resemblance(pair.First.Sketch, pair.Second.Sketch)))
                .Where(pair => pair.Resemblance >= threshold)
                .OrderByDescending(pair => pair.Resemblance)
                .ThenBy(pair => pair.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Of the smallest hashes of both together, the part that both have.</summary>
    private static double Resemblance(ulong[] one, ulong[] other)
    {
        var smallest = one.Union(other).Order().Take(Math.Min(SketchSize, Math.Max(one.Length, other.Length))).ToHashSet();
        return (double)one.Intersect(other).Count(smallest.Contains) / smallest.Count;
    }

    private static ulong[] Sketch(Language language, string text)
    {
        var letters = text.Where(letter => char.IsLetterOrDigit(letter) || char.IsWhiteSpace(letter)).Select(char.ToLowerInvariant);
        var units = language == Language.Chinese
            ? [.. letters.Where(char.IsLetterOrDigit).Select(letter => letter.ToString())]
            : string.Concat(letters).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var length = language == Language.Chinese ? CharactersOfRun : WordsOfRun;
        return
        [
            .. Enumerable.Range(0, Math.Max(0, units.Length - length + 1))
                .Select(start => Hash(units.AsSpan(start, length)))
                .Distinct()
                .Order()
                .Take(SketchSize),
        ];
    }

    /// <summary>FNV-1a, with a final mix so that small values are as likely as any.</summary>
    private static ulong Hash(ReadOnlySpan<string> units)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in units)
        {
            foreach (var letter in unit)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            hash = (hash ^ ' ') * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
