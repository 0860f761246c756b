using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Suggestions;

/// <summary>The words of a language that begin with what is typed, written as they stand in the texts.</summary>
internal static class WordCompletion
{
    /// <summary>Terms looked at, at most, so that a single letter stays cheap.</summary>
    private const int MostTerms = 5_000;

    /// <summary>A word of fewer works is not worth suggesting.</summary>
    private const int FewestWorks = 2;

    /// <summary>The most frequent words first; with an error forgiven only where none begins as typed.</summary>
    public static IEnumerable<string> Find(IndexView view, Language language, TypedWord typed, int most)
    {
        var exact = Terms(view, language, typed.Text, typed.Begins);
        return (exact.Count > 0 ? exact : Terms(view, language, typed.Text[..1], typed.NearlyBegins))
            .Where(pair => pair.Value >= FewestWorks)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(pair => WrittenForm.Of(view, language, pair.Key));
    }

    private static Dictionary<string, int> Terms(IndexView view, Language language, string prefix, Func<ReadOnlySpan<char>, bool> accepts)
    {
        var field = TextField.Body.In(language);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = new BytesRef(LanguageAnalyzer.ExactMark + prefix);
        foreach (var segment in view.Segments)
        {
            if (segment.Reader.GetTerms(field)?.GetEnumerator() is not { } terms || terms.SeekCeil(first) == TermsEnum.SeekStatus.END)
            {
                continue;
            }

            var left = MostTerms;
            do
            {
                if (!StringHelper.StartsWith(terms.Term, first) || left-- == 0)
                {
                    break;
                }

                var word = terms.Term.Utf8ToString()[1..];
                if (accepts(word) && !found.ContainsKey(word))
                {
                    found[word] = view.DocumentFrequency(field, terms.Term);
                }
            }
            while (terms.MoveNext());
        }

        return found;
    }
}
