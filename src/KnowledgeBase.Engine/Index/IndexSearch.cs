using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Passages;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Engine.Index.Suggestions;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index;

/// <summary>Answers one search on one snapshot of the index.</summary>
internal static class IndexSearch
{
    public static SearchPage Run(IndexSnapshot snapshot, SearchQuery query, AccessLevel access, RankingSettings settings)
    {
        var view = snapshot.For(access);
        var match = QueryMatch.Find(view, query.Text, query.Reader, settings);
        var counter = new FacetCounter(snapshot.Dictionaries);
        var hits = new DocSet[view.Segments.Length];
        var filters = new FilterSet[hits.Length];
        var total = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            var segment = view.Segments[i];
            filters[i] = FilterSet.Of(query, segment.Columns, snapshot.Dictionaries, segment.MaxDoc);
            hits[i] = filters[i].Apply(match.Segments[i].Docs, except: -1);
            total += hits[i].Count();
            counter.Add(segment.Columns, match.Segments[i].Docs, hits[i], filters[i]);
        }

        var sort = match.IsEverything && query.Sort == SortOrder.Relevance ? SortOrder.Newest : query.Sort;
        var order = new HitOrder(view, match, sort, query.Reader);
        var first = order.First(hits, (int)Math.Min(SearchLimits.PagedResults, (long)query.Page * query.Size));
        var page = first.Skip((query.Page - 1) * query.Size).Select(hit => Hit(view, match, hit, query.Reader)).ToImmutableArray();
        var dropped = match.IsRelaxed && first.Count > 0 ? Missing(view, match, first[0], query.Reader) : [];
        return new SearchPage(query, total, page, counter.Results(query), dropped)
        {
            DidYouMean = query.Text.Length == 0 ? null : SpellingCorrection.Of(view, query.Text, query.Reader),
            Nearest = total > 0 ? [] : NearestSearches.Of(query, [.. match.Segments.Select(segment => segment.Docs)], filters),
        };
    }

    private static ImmutableArray<string> Missing(IndexView view, QueryMatch match, (int Segment, int Doc) hit, Language reader)
    {
        var language = match.Segments[hit.Segment].LanguageOf(hit.Doc, reader) ?? reader;
        return [.. match.Missing(view, hit.Segment, hit.Doc, language).Distinct()];
    }

    private static SearchHit Hit(IndexView view, QueryMatch match, (int Segment, int Doc) hit, Language reader)
    {
        var segment = view.Segments[hit.Segment];
        var record = HitRecord.Read(segment, hit.Doc);
        var matched = match.Segments[hit.Segment].LanguageOf(hit.Doc, reader);
        var text = record.In(matched ?? reader) ?? record.In(reader) ?? record.Expressions[0];
        var title = ImmutableArray.Create(new SnippetPart(text.Title, false));
        var snippet = PassageFinder.Opening(text);
        SectionReference? section = null;
        if (!match.IsEverything && match.Plans.FirstOrDefault(plan => plan.Language == text.Language) is { } plan)
        {
            var finder = new PassageFinder(plan);
            title = finder.Title(text.Title);
            (section, snippet) = finder.Find(text);
        }

        return new SearchHit(
            record.Id,
            text.Language,
            title,
            record.Kind,
            record.Jurisdiction,
            record.Year,
            record.Status,
            match.Segments[hit.Segment].Score(hit.Doc),
            section,
            snippet,
            [.. Language.All.Where(language => language != text.Language && record.In(language) is not null)]);
    }
}
