using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KnowledgeBase.Comparison;

/// <summary>
/// The words of a value's note that say what the value is of, so that a review of the safety report is compared with a
/// review of the safety report and not with a meeting. Reads English, which values are written in first.
/// </summary>
internal static class NoteWords
{
    private static readonly FrozenSet<string> Empty = new[]
    {
        "a", "an", "the", "of", "and", "or", "for", "in", "to", "by", "at", "on", "from", "with", "its", "it", "is", "be", "all", "any",
        "each", "every", "per", "under", "unless", "otherwise", "according", "following", "directive", "where", "whole", "full",
        "least", "most", "longest", "shortest", "maximum", "minimum", "usual", "general", "rule", "between", "within", "interval", "period",
        "competent", "periodic", "regular",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["update"] = "review", ["updat"] = "review", ["revision"] = "review", ["revise"] = "review", ["revis"] = "review", ["revalidation"] = "review",
        ["renewal"] = "review", ["renew"] = "review", ["exercise"] = "test", ["drill"] = "test",
        ["notification"] = "notify", ["notice"] = "notify", ["incident"] = "accident", ["occurrence"] = "accident", ["event"] = "accident",
        ["onsite"] = "internal", ["offsite"] = "external", ["prior"] = "before", ["advance"] = "before",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string One, string Other)> Opposites =
        [("upper", "lower"), ("internal", "external"), ("before", "after"), ("past", "anticipated"), ("import", "export"), ("high", "low")];

    private static readonly FrozenSet<string> Numerals = new[] { "i", "ii", "iii", "iv", "v", "vi" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words, each once, without endings of number and time, in one form for words that mean the same here.</summary>
    public static FrozenSet<string> Of(string? note)
    {
        if (string.IsNullOrEmpty(note))
        {
            return FrozenSet<string>.Empty;
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        var text = note.ToLowerInvariant().Replace("on-site", "onsite", StringComparison.Ordinal).Replace("off-site", "offsite", StringComparison.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                var word = Stem(text[start..i]);
                if (!Empty.Contains(word))
                {
                    words.Add(Synonyms.GetValueOrDefault(word, word));
                }

                start = -1;
            }
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether two notes speak of the same thing.</summary>
    /// <param name="one">Words of a note.</param>
    /// <param name="other">Words of another.</param>
    /// <param name="share">How much of the shorter must be in the longer, 0 to 1.</param>
    public static bool AreOfOneSubject(FrozenSet<string> one, FrozenSet<string> other, double share)
    {
        var (less, more) = one.Count <= other.Count ? (one, other) : (other, one);
        if (less.Count < 2)
        {
            // A word alone says little: "test" is the test of plans, but not everything that speaks of a test.
            return more.Count <= 2 && less.All(more.Contains) && less.Count > 0;
        }

        return less.Count(more.Contains) >= share * less.Count && !Contradict(one, other);
    }

    private static bool Contradict(FrozenSet<string> one, FrozenSet<string> other)
    {
        foreach (var (this_, that) in Opposites)
        {
            if ((Only(one, this_, that) && Only(other, that, this_)) || (Only(one, that, this_) && Only(other, this_, that)))
            {
                return true;
            }
        }

        var numbers = one.Where(IsNumber).ToList();
        return numbers.Count > 0 && other.Any(IsNumber) && !numbers.Any(other.Contains);
    }

    private static bool Only(FrozenSet<string> words, string has, string lacks) => words.Contains(has) && !words.Contains(lacks);

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || Numerals.Contains(word);

    private static string Stem(string word) => word switch
    {
        { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => $"{word[..^3]}y",
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) => word[..^1],
        { Length: > 5 } when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
        _ => word,
    };
}
