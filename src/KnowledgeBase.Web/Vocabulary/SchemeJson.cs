using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Vocabulary;

/// <summary>The answer of <c>GET /api/v1/vocabulary/{scheme}</c>.</summary>
/// <param name="Id">The scheme.</param>
/// <param name="Label">Its label in the reader's language.</param>
/// <param name="Labels">Its labels by language.</param>
/// <param name="Concepts">Its concepts, in the order of display.</param>
/// <param name="Links">Other renderings.</param>
public sealed record SchemeJson(string Id, string? Label, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<SchemeJson.ConceptEntry> Concepts, RdfLinks Links)
{
    /// <summary>A concept among others.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Label">Its preferred label in the reader's language.</param>
    /// <param name="Broader">Codes of the concepts above it.</param>
    /// <param name="Url">The concept as JSON.</param>
    public sealed record ConceptEntry(string Code, string? Label, ImmutableArray<string> Broader, string Url);

    internal static SchemeJson Of(ConceptScheme scheme, Language reader) => new(
        scheme.Id,
        scheme.Label.For(reader),
        VocabularyJson.ByCode(scheme.Label),
        [.. scheme.Concepts.Select(concept => new ConceptEntry(concept.Id, concept.Label.For(reader), concept.Broader, VocabularyAddresses.Json(scheme.Id, concept.Id)))],
        RdfLinks.Of(scheme.Id));
}
