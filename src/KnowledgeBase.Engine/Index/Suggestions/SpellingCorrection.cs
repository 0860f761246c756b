using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Problems;
using KnowledgeBase.Search;
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
    /// <param name="text">The query; one that is longer than <see cref="SearchLimits.QueryLength"/> is none.</param>
    /// <param name="reader">The reader's language.</param>
    public static string? Of(IndexView view, string text, Language reader)
    {
        if (text.Length > SearchLimits.QueryLength)
        {
            return null;
        }

        var languages = QueryLanguages.Of(text, reader).Where(language => Analyzers.For(language).HasExactForms).ToList();
        var corrections = new Dictionary<string, string?>(StringComparer.Ordinal);
        var result = text;
        foreach (var (start, end) in Words(text).AsEnumerable().Reverse())
        {
            var word = text[start..end];
            if (!corrections.TryGetValue(word, out var near))
            {
                corrections[word] = near = Correct(view, languages, word);
            }

            if (near is not null)
            {
                result = string.Concat(result.AsSpan(0, start), near, result.AsSpan(end));
            }
        }

        return result == text ? null : result;
    }

    /// <summary>The known word that is nearest to an unknown one, the reader's languages first; <see langword="null"/> when it is known or nothing is near.</summary>
    private static string? Correct(IndexView view, List<Language> languages, string word)
    {
        if (word.Length < ShortestWord || languages.Exists(language => IsKnown(view, language, word)))
        {
            return null;
        }

        // What a word is compared with depends on its letters alone, and is dear to make: it is made once for all fields and languages.
        var automata = new Dictionary<string, AttributeSource>(StringComparer.Ordinal);
        return languages.Select(language => Nearest(view, language, word, automata)).FirstOrDefault(near => near is not null);
    }

    /// <summary>Words of letters alone: numbers, citations and operators are what they are.</summary>
    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
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
                words.Add((start, i));
            }

            start = i + 1;
        }

        return words;
    }

    private static bool IsKnown(IndexView view, Language language, string word) => Analyzers.Analyze(language, word)
        .Any(token => TextField.All.Any(field => view.DocumentFrequency(field.In(language), new BytesRef(token.Term)) > 0));

    private static string? Nearest(IndexView view, Language language, string word, Dictionary<string, AttributeSource> automata)
    {
        if (Analyzers.Analyze(language, word).Find(token => token.IsExact) is not { Term: not null } token)
        {
            return null;
        }

        if (!automata.TryGetValue(token.Term, out var shared))
        {
            automata[token.Term] = shared = new AttributeSource();
        }

        var edits = word.Length >= LongWord ? 2 : 1;
        var near = new[] { TextField.Body, TextField.Title, TextField.Labels, TextField.Abstract }
            .SelectMany(field => Near(view, field.In(language), token.Term, edits, shared))
            .OrderBy(one => one.Distance)
            .ThenByDescending(one => one.Works)
            .ThenBy(one => one.Term, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Term is null ? null : WrittenForm.Of(view, language, near.Term[1..]);
    }

    private static IEnumerable<(string Term, int Distance, int Works)> Near(IndexView view, string field, string term, int edits, AttributeSource automata)
    {
        foreach (var segment in view.Segments)
        {
            if (segment.Reader.GetTerms(field) is not { } terms)
            {
                continue;
            }

            // The mark of exact forms is the one letter that must be the same.
            var near = new FuzzyTermsEnum(terms, automata, new Term(field, term), edits, prefixLength: 1, transpositions: true);
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
