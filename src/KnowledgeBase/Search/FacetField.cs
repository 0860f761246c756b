using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Search;

/// <summary>A field that works are counted and filtered by.</summary>
/// <param name="Name">Its name in addresses, in JSON and in queries.</param>
/// <param name="Scheme">The concept scheme whose codes are its values and whose labels are shown; <see langword="null"/> for years.</param>
/// <param name="ValuesOf">The values of a work as its author gave them; see <see cref="AllValuesOf"/>.</param>
/// <param name="Order">The order of display.</param>
public sealed record FacetField(string Name, string? Scheme, Func<Work, IEnumerable<string>> ValuesOf, FacetOrder Order)
{
    /// <summary>Whether the values are years, filtered by range.</summary>
    public bool IsYear => Scheme is null;

    /// <summary>The values of a work with everything that is broader: what concerns a State concerns its region, and chlorine is a toxic gas.</summary>
    /// <param name="work">The work.</param>
    /// <param name="vocabulary">Which value is broader than which.</param>
    /// <returns>What is indexed and counted, each value once.</returns>
    public IEnumerable<string> AllValuesOf(Work work, ControlledVocabulary vocabulary) => Scheme is null
        ? ValuesOf(work).Distinct()
        : ValuesOf(work).SelectMany(value => vocabulary.Ancestors(Scheme, value).Prepend(value)).Distinct();
}
