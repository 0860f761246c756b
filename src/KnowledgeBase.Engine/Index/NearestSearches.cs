using System.Collections.Immutable;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index;

/// <summary>Finds which filter is to blame for an empty answer.</summary>
internal static class NearestSearches
{
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
}
