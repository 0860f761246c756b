using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Suggestions;

/// <summary>Works whose title, of a text or of an abstract, has every typed word, the last one perhaps only begun.</summary>
internal static class TitleCompletion
{
    private const int MostExpansions = 64;

    /// <summary>The length of an abstract is not that of its title: this many are looked at for the shortest titles.</summary>
    private const int MostAbstracts = 16;

    /// <summary>The works with the shortest titles first: what is typed is more of them.</summary>
    public static IEnumerable<Suggestion> Find(IndexView view, Language language, string text, int most)
    {
        var tokens = Analyzers.Analyze(language, text).Where(token => !Analyzers.For(language).HasExactForms || token.IsExact).ToList();
        if (tokens.Count == 0)
        {
            return [];
        }

        return Works(view, TextField.Title.In(language), tokens, int.MaxValue, most).Select(record => (record.Id, record.In(language)!.Title))
            .Concat(Works(view, TextField.Abstract.In(language), tokens, LanguageAnalyzer.AbstractGap, MostAbstracts).Select(record => (record.Id, record.AbstractIn(language)!.Title)))
            .OrderBy(found => found.Title.Length)
            .ThenBy(found => found.Id, StringComparer.Ordinal)
            .Take(most)
            .Select(found => new Suggestion(SuggestionKind.Title, found.Title, language, found.Id));
    }

    /// <summary>The works that have the words in a field before a position, those with the shortest field first.</summary>
    private static IEnumerable<HitRecord> Works(IndexView view, string field, List<AnalyzedToken> tokens, int before, int most) => view.Segments
        .SelectMany(segment => In(segment, field, tokens, before))
        .OrderBy(found => found.Length)
        .ThenBy(found => found.Segment.Columns.Ids[found.Doc], StringComparer.Ordinal)
        .Take(most)
        .Select(found => HitRecord.Read(found.Segment, found.Doc));

    private static IEnumerable<(SegmentView Segment, int Doc, int Length)> In(SegmentView segment, string field, List<AnalyzedToken> tokens, int before)
    {
        if (segment.Reader.GetTerms(field) is not { } terms || segment.Columns.Lengths(field, segment.Reader) is not { } lengths)
        {
            yield break;
        }

        var docs = segment.Visible.Copy();
        for (var i = 0; i < tokens.Count; i++)
        {
            docs.And(With(segment, terms, tokens[i].Term, isBegun: i == tokens.Count - 1, before));
        }

        foreach (var doc in docs)
        {
            yield return (segment, doc, lengths.Of(doc));
        }
    }

    private static DocSet With(SegmentView segment, Terms terms, string term, bool isBegun, int before)
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
            var positions = before == int.MaxValue ? null : each.DocsAndPositions(segment.Mask, null, DocsAndPositionsFlags.NONE);
            var docs = positions ?? each.Docs(segment.Mask, null, DocsFlags.NONE);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (positions is null || positions.NextPosition() < before)
                {
                    found.Add(docs.DocID);
                }
            }

            if (!each.MoveNext())
            {
                break;
            }
        }

        return found;
    }
}
