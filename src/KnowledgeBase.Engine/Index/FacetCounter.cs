using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index;

/// <summary>Counts the values of every facet field, exactly, and those of a field with a filter as if it had none.</summary>
internal sealed class FacetCounter(ImmutableArray<FacetDictionary> dictionaries)
{
    private readonly int[][] counts = [.. dictionaries.Select(dictionary => new int[dictionary.Count])];

    /// <summary>Adds a segment.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="matches">What matches the query.</param>
    /// <param name="hits">What passes all filters as well.</param>
    /// <param name="filters">The filters.</param>
    public void Add(SegmentColumns columns, DocSet matches, DocSet hits, FilterSet filters)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            columns.Facets[i].Count(filters.Has(i) ? filters.Apply(matches, except: i) : hits, counts[i]);
        }
    }

    public ImmutableArray<FacetResult> Results(SearchQuery query) => [.. FacetFields.All.Select((field, i) => Result(query, field, i))];

    private FacetResult Result(SearchQuery query, FacetField field, int index)
    {
        var dictionary = dictionaries[index];
        var values = counts[index]
            .Select((count, ordinal) => new FacetValue(dictionary[ordinal], count, query.Has(field, dictionary[ordinal])))
            .Where(value => value.Count > 0 || value.IsSelected)
            .Concat(Chosen(query, field).Where(value => dictionary.Find(value) < 0).Select(value => new FacetValue(value, 0, true)));
        return new FacetResult(field, [.. field.Order switch
        {
            FacetOrder.Descending => values.OrderByDescending(value => int.Parse(value.Value, CultureInfo.InvariantCulture)),
            FacetOrder.Vocabulary => values.OrderBy(value => value.Value, StringComparer.Ordinal),
            _ => values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal),
        }]);
    }

    private static ImmutableSortedSet<string> Chosen(SearchQuery query, FacetField field) => field.IsYear
        ? query.Years is { } years && years.From == years.To ? [years.ToString()] : []
        : query.Filters.GetValueOrDefault(field.Name, ImmutableSortedSet<string>.Empty);
}
