using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Problems;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Suggestions;

/// <summary>What a query may have meant whose words the library does not know.</summary>
internal static class SpellingCorrection
{
    private const int ShortestWord = 4;

    /// <summary>From this length on, two errors are forgiven.</summary>
    private const int LongWord = 8;

    /// <summary>The query with every unknown word replaced by the nearest known one; <see langword="null"/> when there is nothing to replace.</summary>
    /// <param name="view">What the reader may see: a word that only others may read is unknown.</param>
    /// <param name="text">The query.</param>
    /// <param name="reader">The reader's language.</param>
    public static string? Of(IndexView view, string text, Language reader)
    {
        var languages = QueryLanguages.Of(text, reader).Where(language => Analyzers.For(language).HasExactForms).ToList();
        var result = text;
        foreach (var word in Words(text).AsEnumerable().Reverse())
        {
            if (word.Length >= ShortestWord && !languages.Exists(language => IsKnown(view, language, text[word.Start..word.End]))
                && languages.Select(language => Nearest(view, language, text[word.Start..word.End])).FirstOrDefault(near => near is not null) is { } near)
            {
                result = string.Concat(result.AsSpan(0, word.Start), near, result.AsSpan(word.End));
            }
        }

        return result == text ? null : result;
    }

    /// <summary>Words of letters alone: numbers, citations and operators are what they are.</summary>
    private static List<(int Start, int End, int Length)> Words(string text)
    {
        var words = new List<(int, int, int)>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                continue;
            }

            var isOperator = text[start..i] is "OR" || (i < text.Length && (text[i] is ':' or '*' || char.IsDigit(text[i]))) || (start > 0 && (text[start - 1] is ':' || char.IsDigit(text[start - 1])));
            if (i > start && !isOperator)
            {
                words.Add((start, i, i - start));
            }

            start = i + 1;
        }

        return words;
    }

    private static bool IsKnown(IndexView view, Language language, string word) => Analyzers.Analyze(language, word)
        .Any(token => TextField.All.Any(field => view.DocumentFrequency(field.In(language), new BytesRef(token.Term)) > 0));

    private static string? Nearest(IndexView view, Language language, string word)
    {
        if (Analyzers.Analyze(language, word).Find(token => token.IsExact) is not { Term: not null } token)
        {
            return null;
        }

        var edits = word.Length >= LongWord ? 2 : 1;
        var near = new[] { TextField.Body, TextField.Title, TextField.Labels }
            .SelectMany(field => Near(view, field.In(language), token.Term, edits))
            .OrderBy(one => one.Distance)
            .ThenByDescending(one => one.Works)
            .ThenBy(one => one.Term, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Term is null ? null : WrittenForm.Of(view, language, near.Term[1..]);
    }

    private static IEnumerable<(string Term, int Distance, int Works)> Near(IndexView view, string field, string term, int edits)
    {
        foreach (var segment in view.Segments)
        {
            if (segment.Reader.GetTerms(field) is not { } terms)
            {
                continue;
            }

            // The mark of exact forms is the one letter that must be the same.
            var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, term), edits, prefixLength: 1, transpositions: true);
            while (near.MoveNext())
            {
                var found = near.Term.Utf8ToString();
                if (view.DocumentFrequency(field, near.Term) is > 0 and var works)
                {
                    yield return (found, Spelling.Distance(term, found), works);
                }
            }
        }
    }
}
