using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Documents;

/// <summary>A number by which a text of law or a standard is cited, and where it stands in a text.</summary>
/// <param name="Value">The number in one way of writing, the same in every language and script: <c>2012/18</c>, <c>29 cfr 1910.119</c>, <c>gb 18218-2018</c>, <c>116-fz</c>, <c>no 591</c>.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="End">The character behind the last.</param>
public readonly partial record struct LegalCitation(string Value, int Start, int End)
{
    /// <summary>The citations in a text of any of the six languages, in order; none inside another. Digits may be those of any script, dashes of any length.</summary>
    public static IEnumerable<LegalCitation> In(string text)
    {
        var folded = Fold(text);
        var chosen = new List<LegalCitation>();
        foreach (var (expression, write) in Patterns)
        {
            foreach (Match match in expression.Matches(folded))
            {
                var citation = new LegalCitation(write(match), match.Index, match.Index + match.Length);
                if (citation.Value.Length > 0 && !chosen.Exists(other => citation.Start < other.End && other.Start < citation.End))
                {
                    chosen.Add(citation);
                }
            }
        }

        return chosen.OrderBy(citation => citation.Start);
    }

    /// <summary>The number, and the shorter ones that it is also known by: a standard without its year.</summary>
    public IEnumerable<string> Forms
    {
        get
        {
            yield return Value;
            if (Edition().Match(Value) is { Success: true } edition)
            {
                yield return Value[..edition.Index];
            }
        }
    }

    /// <summary>The most telling first.</summary>
    private static readonly (Regex Expression, Func<Match, string> Write)[] Patterns =
    [
        (Code(), match => $"{match.Groups["title"].Value} {(match.Groups["code"].Value.StartsWith("u", StringComparison.OrdinalIgnoreCase) ? "usc" : "cfr")} {match.Groups["number"].Value}"),
        (Standard(), match => Standardised(match)),
        (RussianLaw(), match => $"{match.Groups["number"].Value}-fz"),
        (StatutoryInstrument(), match => $"{match.Groups["a"].Value}/{match.Groups["b"].Value}"),
        (YearPair(), match => Pair(match.Groups["a"].Value, match.Groups["b"].Value)),
        (CanadianRegulation(), match => $"{match.Groups["series"].Value.ToLowerInvariant()}/{match.Groups["number"].Value}"),
        (NumberedLaw(), match => $"no {match.Groups["number"].Value.Replace(".", "", StringComparison.Ordinal).Replace('/', '-')}"),
        (ChineseDecree(), match => $"no {match.Groups["number"].Value}"),
    ];

    private static string Standardised(Match match)
    {
        var body = Spaces().Replace(match.Groups["body"].Value, "").ToLowerInvariant();
        var year = match.Groups["year"].Value;
        return $"{body} {match.Groups["number"].Value}{(year.Length > 0 ? "-" + year : "")}";
    }

    /// <summary>One of the two is the year, whichever comes first; a date is no citation.</summary>
    private static string Pair(string a, string b) => IsYear(a) || IsYear(b) ? $"{a}/{b}" : "";

    private static bool IsYear(string number) =>
        (number.Length == 4 && number[..2] is "19" or "20") || (number.Length == 2 && number[0] >= '6');

    /// <summary>Digits of any script as 0 to 9, dashes as hyphens, wide letters as narrow ones, Cyrillic letters of the acronyms as Latin; as many characters as before.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            folded.Append(letter switch
            {
                '‐' or '‑' or '‒' or '–' or '—' or '−' or '－' => '-',
                '\u00A0' or '\u202F' or '\u2009' => ' ',
                >= '！' and <= '～' => (char)(letter - '！' + '!'),
                _ when letter > '\u007F' && CharUnicodeInfo.GetDecimalDigitValue(letter) is var digit and >= 0 => (char)('0' + digit),
                _ => letter,
            });
        }

        return folded.ToString();
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // 29 CFR 1910.119, 40 CFR Part 68, 42 U.S.C. § 7412
    [GeneratedRegex(@"\b(?<title>\d{1,2})\s*(?<code>C\.?F\.?R\.?|U\.?S\.?C\.?)\s*(parts?\s*|§{1,2}\s*|sections?\s*)?(?<number>\d{1,5}(\.\d{1,4})?)\b", Options)]
    private static partial Regex Code();

    // GB 18218-2018, GB/T 13861, AQ 3035-2010, ISO 45001:2018, NFPA 400, IEC 62443, ANSI/API RP 754, NBR 14725, NOM-018-STPS-2015 (as NOM 018)
    [GeneratedRegex(@"\b(?<body>GB(Z|/T)?|AQ(/T)?|ISO(/IEC)?|IEC|NFPA|API\s?(RP|STD)|ANSI|ABNT\s?NBR|NBR|NTC|JIS|ГОСТ(\s?Р)?|GOST(\s?R)?|TRGS|TRBS|AS/NZS|IS|EN|NR|NOM)(?<=\w)[\s-]?(?<number>\d{2,6}(\.\d{1,3})?)([-:](?<year>(19|20)\d{2}))?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Standard();

    // 116-ФЗ, № 116-ФЗ, 116-FZ
    [GeneratedRegex(@"\b(?<number>\d{1,4})\s?-\s?(ФЗ|FZ|З|Z)\b", Options)]
    private static partial Regex RussianLaw();

    // 2012/18/EU, 2012/18/UE, (EC) No 1907/2006, (EU) 2019/1148
    [GeneratedRegex(@"(?<![\d/.-])(?<a>\d{1,4})/(?<b>\d{1,4})(/\s?(EU|EC|EEC|UE|CE|CEE|ЕС|ЕЭС|Euratom))?(?![\d/-])", Options)]
    private static partial Regex YearPair();

    // S.I. 2015 No. 483
    [GeneratedRegex(@"\bS\.?\s?[IR]\.?\s*(?<a>(19|20)\d{2})\s*(No\.?|/|:)\s*(?<b>\d{1,4})\b", Options)]
    private static partial Regex StatutoryInstrument();

    // SOR/2019-51
    [GeneratedRegex(@"\b(?<series>SOR|DORS)/(?<number>\d{2,4}-\d{1,4})\b", Options)]
    private static partial Regex CanadianRegulation();

    // No. 591, nº 20.949, n° 2003-699, № 1479, رقم 24 لسنة: at least two digits
    [GeneratedRegex(@"((?<![\p{L}])n[o°º]s?\.?|N°|№|(?<![\p{L}])(رقم|number|núm\.?|número|numéro)|(?<=\b(ley|loi|law|act|decree|décret|decreto)\s)(?=\d{3}))\s*(?<number>\d{1,4}(\.\d{3})|\d{2,6}([-/](19|20)?\d{2,4})?)(?![\d])", Options)]
    private static partial Regex NumberedLaw();

    // 第591号
    [GeneratedRegex(@"第\s?(?<number>\d{1,5})\s?号", Options)]
    private static partial Regex ChineseDecree();

    [GeneratedRegex(@"(?<=\d)-(19|20)\d{2}$")]
    private static partial Regex Edition();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
