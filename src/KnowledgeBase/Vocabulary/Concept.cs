using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Vocabulary;

/// <summary>A unit of thought of the controlled vocabulary (SKOS Concept).</summary>
/// <param name="Scheme">The scheme it belongs to.</param>
/// <param name="Id">Its code, unique in the scheme.</param>
/// <param name="Label">Preferred labels (skos:prefLabel).</param>
public sealed record Concept(string Scheme, string Id, LocalizedText Label)
{
    /// <summary>Alternative labels by language (skos:altLabel).</summary>
    public ImmutableDictionary<Language, ImmutableArray<string>> Alternatives { get; init; } = ImmutableDictionary<Language, ImmutableArray<string>>.Empty;

    /// <summary>Alternative labels that also mean other things: acronyms, to be believed only in context.</summary>
    public ImmutableDictionary<Language, ImmutableArray<string>> Ambiguous { get; init; } = ImmutableDictionary<Language, ImmutableArray<string>>.Empty;

    /// <summary>What it means (skos:definition).</summary>
    public LocalizedText Definition { get; init; } = LocalizedText.Empty;

    /// <summary>Codes of the wider concepts of the same scheme (skos:broader).</summary>
    public ImmutableArray<string> Broader { get; init; } = [];

    /// <summary>Related concepts (skos:related): a code of the same scheme or <c>scheme:code</c>.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>What only some schemes have, by name: <c>cas</c>, <c>un</c>, <c>formula</c>, <c>lists.cwcSchedule</c>, <c>authority</c> …; several values are separated by a line break.</summary>
    public ImmutableSortedDictionary<string, string> Notations { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Its name in the vocabulary.</summary>
    public ConceptReference Reference => new(Scheme, Id);

    /// <summary>CAS registry numbers; none for most concepts.</summary>
    public ImmutableArray<string> CasNumbers => Notation("cas");

    /// <summary>UN numbers of dangerous goods, as <see cref="UnNumber"/> writes them; none for most concepts.</summary>
    public ImmutableArray<string> UnNumbers => Notation("un");

    /// <summary>The values of a notation; none when it has no such.</summary>
    public ImmutableArray<string> Notation(string name) => Notations.TryGetValue(name, out var values) ? [.. values.Split('\n')] : [];

    /// <summary>The preferred label and the alternative ones in a language, without those that are ambiguous.</summary>
    public IEnumerable<string> LabelsIn(Language language) =>
        (Label.Texts.TryGetValue(language, out var label) ? [label] : Enumerable.Empty<string>()).Concat(Alternatives.GetValueOrDefault(language, []));
}
