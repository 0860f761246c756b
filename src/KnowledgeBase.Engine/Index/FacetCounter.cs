using System.Buffers;
using System.Collections.Immutable;
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
        var unfiltered = new int[]?[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            if (filters.Has(i))
            {
                var column = columns.Facets[i];
                var ofField = counts[i];
                List(filters.Apply(matches, except: i), docs => column.Count(docs, ofField));
            }
            else
            {
                unfiltered[i] = counts[i];
            }
        }

        List(hits, docs => columns.Table.Count(docs, unfiltered));
    }

    public ImmutableArray<FacetResult> Results(SearchQuery query) => [.. FacetFields.All.Select((field, i) => Result(query, field, i))];

    private static void List(DocSet docs, Action<ReadOnlySpan<int>> use)
    {
        var list = ArrayPool<int>.Shared.Rent(Math.Max(1, docs.Count()));
        use(list.AsSpan(0, docs.CopyTo(list)));
        ArrayPool<int>.Shared.Return(list);
    }

    private FacetResult Result(SearchQuery query, FacetField field, int index)
    {
        var dictionary = dictionaries[index];
        var isChosen = query.HasAny(field);
        var values = new List<FacetValue>();
        for (var ordinal = 0; ordinal < counts[index].Length; ordinal++)
        {
            var isSelected = isChosen && query.Has(field, dictionary[ordinal]);
            if (counts[index][ordinal] > 0 || isSelected)
            {
                values.Add(new FacetValue(dictionary[ordinal], counts[index][ordinal], isSelected));
            }
        }

        if (isChosen)
        {
            values.AddRange(Chosen(query, field).Where(value => dictionary.Find(value) < 0).Select(value => new FacetValue(value, 0, true)));
        }

        values.Sort(field.Order switch
        {
            FacetOrder.Descending => static (x, y) => x.Value.Length != y.Value.Length ? y.Value.Length.CompareTo(x.Value.Length) : string.CompareOrdinal(y.Value, x.Value),
            FacetOrder.Vocabulary => static (x, y) => string.CompareOrdinal(x.Value, y.Value),
            _ => static (x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count) : string.CompareOrdinal(x.Value, y.Value),
        });
        return new FacetResult(field, [.. values]);
    }

    private static ImmutableSortedSet<string> Chosen(SearchQuery query, FacetField field) => field.IsYear
        ? query.Years is { } years && years.From == years.To ? [years.ToString()] : []
        : query.Filters.GetValueOrDefault(field.Name, ImmutableSortedSet<string>.Empty);
}
