using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Search;

/// <summary>Why a hit stands where it stands, in words, from <c>WhyTexts.resx</c>.</summary>
public static class WhyTexts
{
    private static readonly TextSet Set = new(typeof(WhyTexts));

    /// <summary>A reason as a sentence in the reader's language; a concept by its label.</summary>
    public static string Describe(HitReason reason, Language reader, ControlledVocabulary vocabulary) =>
        Set.In(reader).Format(reason.Kind.ToString(), DetailOf(reason, reader, vocabulary));

    private static string DetailOf(HitReason reason, Language reader, ControlledVocabulary vocabulary) =>
        reason.Kind == HitReasonKind.Concept && ConceptReference.TryParse(reason.Detail, out var concept)
            ? vocabulary.Label(concept.Scheme, concept.Id, reader)
            : reason.Detail;
}
