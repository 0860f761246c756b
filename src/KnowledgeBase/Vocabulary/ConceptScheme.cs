using System.Collections.Immutable;

namespace KnowledgeBase.Vocabulary;

/// <summary>A list or tree of concepts (SKOS ConceptScheme).</summary>
/// <param name="Id">Its name: <c>discipline</c>, <c>theme</c>, <c>topic</c> …</param>
/// <param name="Label">Its label in the six languages.</param>
/// <param name="Concepts">In the order of the file, which is the order of display.</param>
public sealed record ConceptScheme(string Id, LocalizedText Label, ImmutableArray<Concept> Concepts)
{
    /// <summary>Those that have none above them.</summary>
    public IEnumerable<Concept> Top => Concepts.Where(concept => concept.Broader.IsEmpty);
}
