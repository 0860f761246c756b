using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>The documents of one segment that pass the filters of a query: each field's own, and all but each.</summary>
internal sealed class FilterSet
{
    private readonly DocSet?[] byField;

    private FilterSet(DocSet?[] byField) => this.byField = byField;

    public static FilterSet Of(SearchQuery query, SegmentColumns columns, ImmutableArray<FacetDictionary> dictionaries, int maxDoc)
    {
        var byField = new DocSet?[FacetFields.All.Length];
        foreach (var (i, field) in FacetFields.All.Index())
        {
            if (!query.HasAny(field))
            {
                continue;
            }

            var chosen = field.IsYear
                ? Enumerable.Range(0, dictionaries[i].Count).Where(ordinal => query.Years!.Value.Contains(int.Parse(dictionaries[i][ordinal], CultureInfo.InvariantCulture)))
                : query.Filters[field.Name].Select(dictionaries[i].Find).Where(ordinal => ordinal >= 0);
            var set = new DocSet(maxDoc);
            foreach (var ordinal in chosen)
            {
                columns.Facets[i].AddWith(ordinal, set);
            }

            byField[i] = set;
        }

        return new FilterSet(byField);
    }

    /// <summary>Whether a field has a filter.</summary>
    public bool Has(int field) => byField[field] is not null;

    /// <summary>What passes the filters of all fields but one.</summary>
    /// <param name="docs">What matches the query.</param>
    /// <param name="except">The field left aside; -1 for none.</param>
    public DocSet Apply(DocSet docs, int except)
    {
        var result = docs;
        for (var i = 0; i < byField.Length; i++)
        {
            if (i != except && byField[i] is { } set)
            {
                result = ReferenceEquals(result, docs) ? docs.Copy() : result;
                result.And(set);
            }
        }

        return result;
    }
}
