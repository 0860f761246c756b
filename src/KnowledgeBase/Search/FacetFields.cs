using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeBase.Search;

/// <summary>
/// The one table of facet fields. Indexing, counting, the reading and writing of addresses, the filter panel, the API's
/// documentation and the help page all read it; a field is added here and nowhere else.
/// </summary>
public static class FacetFields
{
    /// <summary>The year of a work's date.</summary>
    public static FacetField Year { get; } = new(
        "year",
        null,
        work => work.Metadata.Date is { } date ? [date.Year.ToString(CultureInfo.InvariantCulture)] : [],
        FacetOrder.Descending);

    /// <summary>Whether a work is in force.</summary>
    public static FacetField Status { get; } = new("status", "status", work => Optional(work.Metadata.Status), FacetOrder.Vocabulary);

    /// <summary>Every facet field, in the order of the filter panel.</summary>
    public static ImmutableArray<FacetField> All { get; } =
    [
        new("kind", "kind", work => [work.Metadata.Kind], FacetOrder.Count),
        new("topic", "topic", work => work.Topics, FacetOrder.Count),
        new("jurisdiction", "jurisdiction", work => Optional(work.Metadata.Jurisdiction), FacetOrder.Count),
        new("discipline", "discipline", work => work.Metadata.Disciplines, FacetOrder.Count),
        new("theme", "theme", work => work.Metadata.Themes, FacetOrder.Count),
        new("sector", "sector", work => work.Metadata.Sectors, FacetOrder.Count),
        new("substance", "substance", work => work.Metadata.Substances, FacetOrder.Count),
        Status,
        new("language", "language", work => work.Expressions.Select(expression => expression.Language.Code), FacetOrder.Vocabulary),
        Year,
    ];

    /// <summary>The field with this name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out FacetField? field)
    {
        field = All.FirstOrDefault(candidate => candidate.Name == name);
        return field is not null;
    }

    private static IEnumerable<string> Optional(string? value) => value is null ? [] : [value];
}
