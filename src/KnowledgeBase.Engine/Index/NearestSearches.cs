using System.Collections.Immutable;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index;

/// <summary>Finds which filter, or which part of the words, is to blame for an empty answer.</summary>
internal static class NearestSearches
{
    /// <summary>Parts of the words beyond this many are not tried: each is a search.</summary>
    private const int MostTried = 8;

    /// <summary>The search without one of its filters, most works first; when that is not enough, without any.</summary>
    /// <param name="query">A search that finds nothing.</param>
    /// <param name="matches">What matches its text, by segment.</param>
    /// <param name="filters">Its filters, by segment.</param>
    public static ImmutableArray<NearestSearch> Of(SearchQuery query, IReadOnlyList<DocSet> matches, IReadOnlyList<FilterSet> filters)
    {
        var without = FacetFields.All.Index()
            .Where(field => query.HasAny(field.Item))
            .Select(field => new NearestSearch(query.Without(field.Item), field.Item, matches.Select((docs, i) => filters[i].Apply(docs, except: field.Index).Count()).Sum()))
            .Where(nearest => nearest.Total > 0)
            .OrderByDescending(nearest => nearest.Total)
            .ToImmutableArray();
        var all = matches.Sum(docs => docs.Count());
        return !without.IsEmpty || !query.HasFilters || all == 0 ? without : [new NearestSearch(query.WithoutFilters(), null, all)];
    }

    /// <summary>
    /// The search without one of the parts of its words that keep texts away: what is excluded, the value of a field, or that
    /// words name a concept that no text is about.
    /// </summary>
    /// <param name="query">A search that finds nothing, and for which no filter is to blame.</param>
    /// <param name="understood">Its words as understood.</param>
    /// <param name="count">Counts what a search finds.</param>
    public static ImmutableArray<NearestSearch> WithFewerWords(SearchQuery query, UnderstoodQuery understood, Func<SearchQuery, int> count)
    {
        var written = QueryExpression.Parse(query.Text);
        var fields = written.Groups.Where(group => group is [{ Kind: QueryTermKind.Field }]).Select(group => group[0]);
        var less = written.Excluded.Select(term => (Term: term, Words: $"-{term}"))
            .Concat(fields.Select(term => (Term: term, Words: term.ToString())))
            .Select(one => new NearestSearch(query with { Text = written.Without(one.Term).ToString(), Page = 1 }, null, 0) { Words = one.Words });
        var alone = understood.Concepts
            .Where(concept => concept.HasNumber)
            .Select(concept => new NearestSearch(query.WithoutConcept(concept.Concept), null, 0) { Words = query.Text[concept.Start..concept.End], KeepsWords = true });
        return
        [
            .. less.Concat(alone)
                .Where(nearest => nearest.Query.Text.Length > 0)
                .DistinctBy(nearest => nearest.Query)
                .Take(MostTried)
                .Select(nearest => nearest with { Total = count(nearest.Query) })
                .Where(nearest => nearest.Total > 0)
                .OrderByDescending(nearest => nearest.Total),
        ];
    }
}
