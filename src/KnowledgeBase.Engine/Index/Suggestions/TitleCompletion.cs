using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Suggestions;

/// <summary>Works whose title has every typed word, the last one perhaps only begun.</summary>
internal static class TitleCompletion
{
    private const int MostExpansions = 64;

    /// <summary>The works with the shortest titles first: what is typed is more of them.</summary>
    public static IEnumerable<Suggestion> Find(IndexView view, Language language, string text, int most)
    {
        var tokens = Analyzers.Analyze(language, text).Where(token => !Analyzers.For(language).HasExactForms || token.IsExact).ToList();
        if (tokens.Count == 0)
        {
            return [];
        }

        var field = TextField.Title.In(language);
        return view.Segments
            .SelectMany(segment => In(segment, field, tokens))
            .OrderBy(found => found.Length)
            .ThenBy(found => found.Segment.Columns.Ids[found.Doc], StringComparer.Ordinal)
            .Take(most)
            .Select(found => HitRecord.Read(found.Segment, found.Doc))
            .Select(record => new Suggestion(SuggestionKind.Title, record.In(language)!.Title, language, record.Id));
    }

    private static IEnumerable<(SegmentView Segment, int Doc, int Length)> In(SegmentView segment, string field, List<AnalyzedToken> tokens)
    {
        if (segment.Reader.GetTerms(field) is not { } terms || segment.Columns.Lengths(field, segment.Reader) is not { } lengths)
        {
            yield break;
        }

        var docs = segment.Visible.Copy();
        for (var i = 0; i < tokens.Count; i++)
        {
            docs.And(With(segment, terms, tokens[i].Term, isBegun: i == tokens.Count - 1));
        }

        foreach (var doc in docs)
        {
            yield return (segment, doc, lengths.Of(doc));
        }
    }

    private static DocSet With(SegmentView segment, Terms terms, string term, bool isBegun)
    {
        var found = new DocSet(segment.MaxDoc);
        var wanted = new BytesRef(term);
        var each = terms.GetEnumerator();
        if (each.SeekCeil(wanted) == TermsEnum.SeekStatus.END)
        {
            return found;
        }

        for (var i = 0; i < MostExpansions && (isBegun ? StringHelper.StartsWith(each.Term, wanted) : each.Term.BytesEquals(wanted)); i++)
        {
            var docs = each.Docs(segment.Mask, null, DocsFlags.NONE);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                found.Add(docs.DocID);
            }

            if (!each.MoveNext())
            {
                break;
            }
        }

        return found;
    }
}
