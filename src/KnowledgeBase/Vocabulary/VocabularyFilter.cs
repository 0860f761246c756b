using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Vocabulary;

/// <summary>Finds concepts by what a person types: a part of a label in any language, a code, or a number.</summary>
public static class VocabularyFilter
{
    /// <summary>The concepts that have what was typed in a label of any language, or as a code or number; whole labels first, then beginnings, then the rest.</summary>
    /// <param name="concepts">Where to look.</param>
    /// <param name="typed">What was typed; nothing finds everything.</param>
    /// <param name="reader">Whose labels come first among equals.</param>
    public static ImmutableArray<Concept> Find(IEnumerable<Concept> concepts, string typed, Language reader)
    {
        var wanted = Fold(typed).Trim();
        return
        [
            .. concepts
                .Select(concept => (Concept: concept, Rank: Rank(concept, wanted, reader)))
                .Where(one => one.Rank < int.MaxValue)
                .OrderBy(one => one.Rank)
                .Select(one => one.Concept),
        ];
    }

    private static int Rank(Concept concept, string wanted, Language reader)
    {
        if (wanted.Length == 0)
        {
            return 0;
        }

        var best = Codes(concept).Any(code => Fold(code).Equals(wanted, StringComparison.Ordinal)) ? 0 : int.MaxValue;
        foreach (var language in Language.All)
        {
            foreach (var label in concept.LabelsIn(language).Concat(concept.Ambiguous.GetValueOrDefault(language, [])))
            {
                var folded = Fold(label);
                var at = folded.IndexOf(wanted, StringComparison.Ordinal);
                if (at >= 0)
                {
                    var place = folded.Length == wanted.Length ? 1 : at == 0 ? 3 : !char.IsLetterOrDigit(folded[at - 1]) ? 5 : 7;
                    best = Math.Min(best, place + (language == reader ? 0 : 1));
                }
            }
        }

        return best;
    }

    private static IEnumerable<string> Codes(Concept concept) =>
        [concept.Id, .. concept.CasNumbers, .. concept.UnNumbers, .. concept.UnNumbers.Select(number => number[3..]), .. concept.Notation("formula")];

    /// <summary>Lower case, without diacritics, digits as 0 to 9: as people type.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.NonSpacingMark:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    folded.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)));
                    break;
                default:
                    folded.Append(char.ToLowerInvariant(letter));
                    break;
            }
        }

        return folded.ToString();
    }
}
