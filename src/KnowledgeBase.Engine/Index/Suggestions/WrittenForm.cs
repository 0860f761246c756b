using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Suggestions;

/// <summary>Terms are folded; this tells how a word is written, accents and all, from a text that has it.</summary>
internal static class WrittenForm
{
    /// <summary>The word in lower case as a visible text writes it; the word itself where none does.</summary>
    /// <param name="view">What the reader may see.</param>
    /// <param name="language">The language of the word.</param>
    /// <param name="word">An exact form without its mark.</param>
    public static string Of(IndexView view, Language language, string word) =>
        In(view, TextField.Body, language, word) ?? In(view, TextField.Abstract, language, word) ?? word;

    private static string? In(IndexView view, TextField field, Language language, string word)
    {
        var term = LanguageAnalyzer.ExactMark + word;
        foreach (var segment in view.Segments)
        {
            if (segment.Reader.GetTerms(field.In(language))?.GetEnumerator() is not { } terms || !terms.SeekExact(new BytesRef(term)))
            {
                continue;
            }

            var doc = terms.Docs(segment.Mask, null, DocsFlags.NONE).NextDoc();
            if (doc != DocIdSetIterator.NO_MORE_DOCS)
            {
                return TextsOf(HitRecord.Read(segment, doc), language).Select(text => Find(text, language, term)).FirstOrDefault(found => found is not null);
            }
        }

        return null;
    }

    private static IEnumerable<string> TextsOf(HitRecord record, Language language) =>
        record.In(language) is { } text ? text.Passages.Select(passage => passage.Body).Prepend(text.Summary ?? "")
        : record.AbstractIn(language) is { } one ? [one.Title, one.Summary ?? ""]
        : [];

    private static string? Find(string text, Language language, string term)
    {
        var token = Analyzers.Analyze(language, text).FirstOrDefault(token => token.Term == term);
        return token.Term is null ? null : text[token.Start..token.End].ToLowerInvariant();
    }
}
