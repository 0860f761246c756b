using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Documents;

/// <summary>A number that identifies a chemical, and where it stands in a text.</summary>
/// <param name="Kind">The numbering system.</param>
/// <param name="Value">The number as the vocabulary writes it: digits 0 to 9, plain hyphens, <c>UN</c> and a space.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="End">The character behind the last.</param>
/// <param name="IsValid">For a CAS number: whether the check digit is right.</param>
public readonly partial record struct ChemicalIdentifier(ChemicalIdentifierKind Kind, string Value, int Start, int End, bool IsValid)
{
    /// <summary>The identifiers in a text of any of the six languages, in order. Digits may be those of any script.</summary>
    /// <remarks>A UN number counts only behind its prefix (UN, ONU, ООН, 联合国编号, رقم الأمم المتحدة): four digits alone are anything.</remarks>
    public static IEnumerable<ChemicalIdentifier> In(string text) => Cas(text).Concat(Un(text)).OrderBy(found => found.Start);

    private static IEnumerable<ChemicalIdentifier> Cas(string text)
    {
        foreach (Match match in CasPattern().Matches(text))
        {
            var number = $"{Digits(match.Groups[1].Value)}-{Digits(match.Groups[2].Value)}-{Digits(match.Groups[3].Value)}";
            yield return new ChemicalIdentifier(ChemicalIdentifierKind.Cas, number, match.Index, match.Index + match.Length, CasNumber.IsValid(number));
        }
    }

    private static IEnumerable<ChemicalIdentifier> Un(string text)
    {
        foreach (Match match in UnPattern().Matches(text))
        {
            yield return new ChemicalIdentifier(ChemicalIdentifierKind.Un, UnNumber.Format(Digits(match.Groups[1].Value)), match.Index, match.Index + match.Length, IsValid: true);
        }
    }

    private static string Digits(string text) => string.Concat(text.Select(digit => CharUnicodeInfo.GetDecimalDigitValue(digit)));

    [GeneratedRegex(@"(?<![\dA-Za-z/.-])(\d{2,7})[-‐‑–](\d{2})[-‐‑–](\d)(?![\dA-Za-z/-])", RegexOptions.CultureInvariant)]
    private static partial Regex CasPattern();

    // Not "the UN 2030 Agenda", and not a resolution of the Security Council.
    [GeneratedRegex(@"(?<![\p{IsBasicLatin}\p{IsCyrillic}-[\W\d_]])(?:U\.?N\.?|ONU|ООН|联合国编号|رقم الأمم المتحدة)[\s:：№#]*(?:[Nn][oº°]?\.?\s*)?(\d{4})(?!\d|\s*(?:Agenda|\(\d{4}\)|Committee|\w+\s+Agenda))", RegexOptions.CultureInvariant)]
    private static partial Regex UnPattern();
}
