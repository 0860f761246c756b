using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Vocabulary;

/// <summary>The answer of <c>GET /api/v1/vocabulary/{scheme}/{code}</c>.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its preferred label in the reader's language.</param>
/// <param name="Definition">What it means, in the reader's language.</param>
/// <param name="Labels">Preferred labels by language.</param>
/// <param name="Alternatives">Alternative labels by language.</param>
/// <param name="Ambiguous">Labels that also mean other things, by language.</param>
/// <param name="Definitions">Definitions by language.</param>
/// <param name="Broader">The concepts above it.</param>
/// <param name="Narrower">The concepts below it.</param>
/// <param name="Related">The concepts beside it.</param>
/// <param name="Notations">Identifiers and facts that only some schemes have: <c>cas</c>, <c>un</c>, <c>formula</c>, <c>lists.cwcSchedule</c> …</param>
/// <param name="Asserted">Works whose authors tag them with it.</param>
/// <param name="Found">Other works that name it in their text.</param>
/// <param name="Url">Its page.</param>
/// <param name="Links">Other renderings.</param>
public sealed record ConceptJson(
    string Scheme,
    string Code,
    string? Label,
    string? Definition,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyDictionary<string, ImmutableArray<string>> Alternatives,
    IReadOnlyDictionary<string, ImmutableArray<string>> Ambiguous,
    IReadOnlyDictionary<string, string> Definitions,
    IReadOnlyList<ConceptJson.Neighbour> Broader,
    IReadOnlyList<ConceptJson.Neighbour> Narrower,
    IReadOnlyList<ConceptJson.Neighbour> Related,
    IReadOnlyDictionary<string, ImmutableArray<string>> Notations,
    IReadOnlyList<ConceptJson.WorkEntry> Asserted,
    IReadOnlyList<ConceptJson.WorkEntry> Found,
    string Url,
    RdfLinks Links)
{
    /// <summary>A concept beside, above or below another.</summary>
    /// <param name="Scheme">Its scheme.</param>
    /// <param name="Code">Its code.</param>
    /// <param name="Label">Its preferred label in the reader's language.</param>
    /// <param name="Url">The concept as JSON.</param>
    public sealed record Neighbour(string Scheme, string Code, string Label, string Url);

    /// <summary>A work about a concept.</summary>
    /// <param name="Id">The work.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Language">The language of the title.</param>
    /// <param name="Url">Its page.</param>
    public sealed record WorkEntry(string Id, string Title, string Language, string Url);

    internal static ConceptJson Of(Concept concept, ControlledVocabulary vocabulary, ImmutableArray<WorkListing> asserted, ImmutableArray<WorkListing> found, Language reader)
    {
        return new ConceptJson(
            concept.Scheme,
            concept.Id,
            concept.Label.For(reader),
            concept.Definition.For(reader),
            VocabularyJson.ByCode(concept.Label),
            Lists(concept.Alternatives),
            Lists(concept.Ambiguous),
            VocabularyJson.ByCode(concept.Definition),
            [.. concept.Broader.Select(broader => Near(new ConceptReference(concept.Scheme, broader)))],
            [.. vocabulary.Narrower(concept).Select(narrower => Near(narrower.Reference))],
            [.. vocabulary.Related(concept).Select(Near)],
            concept.Notations.Keys.ToDictionary(name => name, concept.Notation),
            [.. asserted.Select(Entry)],
            [.. found.Select(Entry)],
            VocabularyAddresses.Page(reader, concept.Reference),
            RdfLinks.Of(concept.Scheme, concept.Id));

        Neighbour Near(ConceptReference other) => new(other.Scheme, other.Id, vocabulary.Label(other.Scheme, other.Id, reader), VocabularyAddresses.Json(other.Scheme, other.Id));

        WorkEntry Entry(WorkListing work)
        {
            var title = work.TitleFor(reader);
            return new WorkEntry(work.Id, title.Title, title.Language.Code, Addresses.Document(reader, work.Id));
        }
    }

    private static Dictionary<string, ImmutableArray<string>> Lists(ImmutableDictionary<Language, ImmutableArray<string>> labels) =>
        Language.All.Where(labels.ContainsKey).ToDictionary(language => language.Code, language => labels[language]);
}
