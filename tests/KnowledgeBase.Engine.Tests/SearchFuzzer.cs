using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Makes searches of all that people, programs and vandals send. The same seed makes the same search.</summary>
/// <param name="works">Whose words and ids are used.</param>
/// <param name="vocabulary">Whose labels, codes and numbers are used.</param>
internal sealed class SearchFuzzer(ImmutableArray<Work> works, ControlledVocabulary vocabulary)
{
    private static readonly string[] Naughty =
    [
        "\0", "a\0b", "\uD800", "\uDC00x", "x\uDBFF", "\uFFFF", "\uFEFF", "\u200F\u202Eabc\u202C", "\u2066x\u2069", "\u200D", "\u00AD", "\u2028", "\u00A0", "\u3000", "\r\n\t\v", "\u001B[31m",
        "😀", "👩‍👩‍👧‍👦", "🇫🇷", "Z\u0351\u036B\u0343a\u0323\u0353l\u0316go", "e\u0301", "İstanbul", "ﬁre", "ß", "ﷺ", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "ａｂｃ", "ⅷ", "①", "٠١٢٣", "०१२", "ー", "が", "한국어",
        "=", "==", "=chlorine", "'", "\"", "\"\"", "“", "”", "«»", "「", "(", ")", "[", "{", "}", "<", "*", "**", "?", "-", "--", "- -", "|", "||", "OR", "OR OR", "-OR", "AND", "NOT", ":", "::", "~", "^2", "\\", "/", "/a.*/", "%", "&", "&amp;", "#",
        "<script>alert(1)</script>", "'; DROP TABLE works;--", "../../etc/passwd", "${7*7}", "{{7*7}}", "null", "NaN", "-1", "1e999", "2147483648", "kind:", ":act", "kind:kind:act", "-kind:", "year:", "year:..", "year:9999..1", "year:0", "year:99999",
    ];

    private static readonly string[] Quotes = ["\"", "“", "”", "„", "«", "»", "‹", "›", "「", "」", "『", "』"];
    private static readonly string[] Spaces = [" ", " ", " ", "  ", "\u3000", "\t", "", ", ", " OR ", " | ", ")(", " -"];

    private readonly ImmutableArray<string> texts =
    [
        .. works.SelectMany(work => work.Expressions).SelectMany(one => one.Sections.Select(section => section.Text).Append(one.Title)).Where(text => text.Length > 0),
    ];

    private readonly ImmutableArray<Concept> concepts = [.. vocabulary.Schemes.SelectMany(scheme => scheme.Concepts)];

    /// <summary>A search.</summary>
    public SearchQuery Search(int seed)
    {
        var random = new Random(seed);
        var size = 1 + random.Next(random.Next(20) == 0 ? SearchLimits.PageSize : 5);
        var query = new SearchQuery
        {
            Text = Text(random),
            Reader = One(random, Language.All),
            Unit = random.Next(4) == 0 ? SearchUnit.Sections : SearchUnit.Works,
            Sort = random.Next(2) == 0 ? SortOrder.Relevance : One(random, [.. Enum.GetValues<SortOrder>()]),
            Explain = random.Next(4) == 0,
            Size = size,
            Page = random.Next(4) > 0 ? 1 : random.Next(4) > 0 ? 1 + random.Next(5) : 1 + random.Next(SearchLimits.PagedResults / size),
            Like = random.Next(20) > 0 ? null : random.Next(4) == 0 ? Text(random) : One(random, works).Id,
            WithoutConcepts = random.Next(20) > 0 ? [] : [.. Some(random, concepts, 3).Select(concept => concept.Reference)],
        };
        for (var filters = random.Next(3) > 0 ? 0 : 1 + random.Next(4); filters > 0; filters--)
        {
            var field = One(random, FacetFields.All);
            query = query.With(field, field.IsYear ? Years(random) : random.Next(20) == 0 ? Text(random) : Code(random, field));
        }

        return query;
    }

    private string Text(Random random) => random.Next(40) switch
    {
        0 => "",
        1 => Noise(random, 80),
        2 => string.Concat(Enumerable.Repeat(Piece(random, 2), 1 + random.Next(400))),
        3 => Nested(random, 1 + random.Next(250)),
        4 => string.Join(' ', Some(random, texts, 80).Select(text => Word(random, text))),
        5 => One(random, texts),
        6 => Misspelt(random, Slice(random, One(random, texts), 40)),
        _ => Pieces(random, 4, 2),
    };

    private string Pieces(Random random, int most, int depth)
    {
        var text = new StringBuilder(Piece(random, depth));
        for (var i = random.Next(most); i > 0; i--)
        {
            text.Append(One(random, Spaces)).Append(Piece(random, depth));
        }

        return text.ToString();
    }

    private string Piece(Random random, int depth) => random.Next(depth > 0 ? 22 : 14) switch
    {
        0 => One(random, Naughty),
        1 => Noise(random, 12),
        2 or 3 => Label(random),
        4 => Number(random),
        5 => Slice(random, One(random, texts), 30),
        6 => Misspelt(random, Label(random)),
        7 => Word(random, One(random, texts)) is var word ? word[..random.Next(word.Length + 1)] + One(random, ["*", "*", "**", "?", "*x"]) : "",
        8 => "*" + Word(random, One(random, texts)),
        9 => Field(random),
        14 => One(random, Quotes) + Pieces(random, 3, depth - 1) + One(random, Quotes),
        15 => "\"" + Slice(random, One(random, texts), 30) + "\"",
        16 => "-" + Piece(random, depth - 1),
        17 => Piece(random, depth - 1) + " OR " + Piece(random, depth - 1),
        18 => "(" + Pieces(random, 3, depth - 1) + ")",
        19 => "-\"" + Pieces(random, 3, depth - 1) + "\"",
        20 => Pieces(random, 3, depth - 1).ToUpper(CultureInfo.InvariantCulture),
        _ => Word(random, One(random, texts)),
    };

    private string Field(Random random)
    {
        var field = One(random, FacetFields.All);
        var name = random.Next(6) == 0 ? One(random, ["colour", "Kind", "SUBSTANCE", "", "q", "kınd"]) : field.Name;
        var value = field.IsYear ? Years(random) : random.Next(3) switch
        {
            0 => Label(random),
            1 => Word(random, One(random, texts)),
            _ => Code(random, field),
        };
        return (random.Next(4) == 0 ? "-" : "") + name + ":" + (random.Next(3) == 0 ? $"{One(random, Quotes)}{value}{One(random, Quotes)}" : value);
    }

    private string Number(Random random)
    {
        var known = One(random, concepts.Where(concept => concept.CasNumbers.Length > 0).ToList()).CasNumbers[0];
        return random.Next(8) switch
        {
            0 => known,
            1 => known.Replace("-", "", StringComparison.Ordinal),
            2 => known.Replace('-', '–'),
            3 => string.Concat(known.Select(letter => char.IsDigit(letter) ? (char)('٠' + letter - '0') : letter)),
            4 => Misspelt(random, known),
            5 => $"{random.Next(100_000_000)}-{random.Next(100)}-{random.Next(10)}",
            6 => $"UN {random.Next(10_000):0000}",
            _ => One(random, ["2012/18/EU", "29 CFR 1910.119", "S.I. 2015/483", "GB 18218-2018", "116-ФЗ", "第591号", "1/1/1", "§ 1", "No 1272/2008"]),
        };
    }

    private string Label(Random random)
    {
        var labels = One(random, concepts).LabelsIn(One(random, Language.All)).ToList();
        return labels.Count == 0 ? "" : One(random, labels);
    }

    private string Code(Random random, FacetField field) => One(random, vocabulary.Codes(field.Scheme!));

    private static string Years(Random random)
    {
        var (one, other) = (1900 + random.Next(140), 1900 + random.Next(140));
        return random.Next(4) switch
        {
            0 => $"{one}",
            1 => $"{one}..",
            2 => $"..{one}",
            _ => $"{Math.Min(one, other)}..{Math.Max(one, other)}",
        };
    }

    private static string Noise(Random random, int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => random.Next(5) switch
    {
        0 => (char)random.Next(0x10000),
        1 => (char)(0x0600 + random.Next(0x100)),
        2 => (char)(0x4E00 + random.Next(0x5000)),
        _ => (char)random.Next(0x80),
    }));

    private string Nested(Random random, int depth)
    {
        var (open, close) = One(random, [("(", ")"), ("\"", "\""), ("«", "»"), ("[", "]"), ("-(", ")"), ("「", "」"), ("(a OR ", ")")]);
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            text.Append(open);
        }

        text.Append(Piece(random, 1));
        for (var i = random.Next(depth + 1); i > 0; i--)
        {
            text.Append(close);
        }

        return text.ToString();
    }

    private static string Word(Random random, string text) => One(random, text.Split(' '));

    private static string Slice(Random random, string text, int most)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, random.Next(Math.Min(most, text.Length - start) + 1));
    }

    private static string Misspelt(Random random, string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[random.Next(text.Length)].ToString()),
            _ => text[..at] + text[random.Next(text.Length)] + text[(at + 1)..],
        };
    }

    private static T One<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static IEnumerable<T> Some<T>(Random random, IReadOnlyList<T> from, int most) => Enumerable.Range(0, random.Next(most + 1)).Select(_ => One(random, from)).ToList();
}
