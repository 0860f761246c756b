using KnowledgeBase.Documents;

namespace KnowledgeBase.Search;

/// <summary>A field that works are counted and filtered by.</summary>
/// <param name="Name">Its name in addresses, in JSON and in queries.</param>
/// <param name="Scheme">The concept scheme whose codes are its values and whose labels are shown; <see langword="null"/> for years.</param>
/// <param name="ValuesOf">The values of a work: what is indexed and counted.</param>
/// <param name="Order">The order of display.</param>
public sealed record FacetField(string Name, string? Scheme, Func<Work, IEnumerable<string>> ValuesOf, FacetOrder Order)
{
    /// <summary>Whether the values are years, filtered by range.</summary>
    public bool IsYear => Scheme is null;
}
