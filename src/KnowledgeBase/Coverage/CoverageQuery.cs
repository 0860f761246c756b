using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;

namespace KnowledgeBase.Coverage;

/// <summary>A question of coverage: what is counted in rows and columns, or for a convention who carries out which obligation.</summary>
public sealed record CoverageQuery
{
    /// <summary>The field of the rows.</summary>
    public CoverageField Rows { get; init; } = CoverageField.All.First(field => field.Name == "jurisdiction");

    /// <summary>The field of the columns.</summary>
    public CoverageField Columns { get; init; } = CoverageField.All.First(field => field.Name == "topic");

    /// <summary>A convention whose obligations are the columns and whose parties are the rows, in place of fields.</summary>
    public string? Convention { get; init; }

    /// <summary>
    /// The filters, those of search, and the reader's language. Where they choose no kind, policies are counted and not
    /// cases, practices and trainings; where they choose no status, what stands now.
    /// </summary>
    public SearchQuery Filters { get; init; } = new();

    /// <summary>The language of labels.</summary>
    public Language Reader => Filters.Reader;

    /// <summary>The question as the query part of an address, with its question mark; empty when everything is the default.</summary>
    public string ToQueryString(bool includeReader = true)
    {
        IEnumerable<(string Name, string Value)> own = Convention is not null
            ? [("convention", Convention)]
            : Rows.Name == "jurisdiction" && Columns.Name == "topic" ? [] : [("rows", Rows.Name), ("columns", Columns.Name)];
        var filters = Filters.ToQueryString(includeReader);
        var text = string.Join('&', own.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        return (text, filters) switch
        {
            ("", _) => filters,
            (_, "") => $"?{text}",
            _ => $"?{text}&{filters[1..]}",
        };
    }

    /// <summary>The search that finds the works of a cell.</summary>
    /// <param name="values">The values of row and column.</param>
    /// <param name="cell">The cell.</param>
    public SearchQuery SearchFor(IEnumerable<(CoverageField Field, string Value)> values, CoverageCell cell)
    {
        var search = Filters;
        foreach (var (field, value) in values)
        {
            search = Filters.HasAny(field.Field) ? search.Without(field.Field).With(field.Field, value) : search.With(field.Field, value);
        }

        if (!Filters.HasAny(Field("kind")) && values.All(value => value.Field.Name != "kind"))
        {
            search = cell.Kinds.Aggregate(search, (one, kind) => one.With(Field("kind"), kind));
        }

        return Filters.HasAny(Field("status")) ? search : StandingStatuses.Aggregate(search, (one, status) => one.With(Field("status"), status));
    }

    private static readonly ImmutableArray<string> StandingStatuses = ["in-force", "current"];

    private static FacetField Field(string name) => FacetFields.All.First(field => field.Name == name);
}
