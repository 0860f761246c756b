using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Tagging;

/// <summary>Whether two words with one stem are forms of one word. Stemmers also join words that only share a root: chlorine and chlorination.</summary>
internal static class Inflection
{
    /// <summary>Endings that differ between the forms of an English noun.</summary>
    private static readonly HashSet<(string, string)> EnglishEndings = [("", ""), ("", "s"), ("", "es"), ("y", "ies"), ("", "'s"), ("is", "es")];

    /// <summary>Acronyms and codes are written one way only.</summary>
    public static bool IsAcronym(string word) => word.Count(char.IsUpper) >= 2;

    /// <summary>Whether both are forms of one word.</summary>
    /// <param name="language">Their language.</param>
    /// <param name="one">In lower case.</param>
    /// <param name="other">In lower case.</param>
    public static bool AreForms(Language language, string one, string other)
    {
        if (language == Language.Arabic || language == Language.Chinese || one == other)
        {
            return true;
        }

        var common = one.AsSpan().CommonPrefixLength(other);
        var (a, b) = (one[common..], other[common..]);
        return language == Language.English
            ? EnglishEndings.Contains((a, b)) || EnglishEndings.Contains((b, a))
            : common >= 3 && a.Length <= 3 && b.Length <= 3;
    }

    /// <summary>The stems that an Arabic word may have: conjunctions and prepositions of one letter are written together with it.</summary>
    public static IEnumerable<string> ArabicStems(string stem)
    {
        yield return stem;
        for (var rest = stem; StripPrefix(rest) is { } next; rest = next)
        {
            yield return next;
        }
    }

    private static string? StripPrefix(string word)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["ال", "لل"])
        {
            if (word.Length >= prefix.Length + 3 && word.StartsWith(prefix, StringComparison.Ordinal))
            {
                return word[prefix.Length..];
            }
        }

        // Of short words the first letter is as often their own: kitab is no tab.
        return word.Length >= 5 && "وفبلك".Contains(word[0], StringComparison.Ordinal) ? word[1..] : null;
    }
}
