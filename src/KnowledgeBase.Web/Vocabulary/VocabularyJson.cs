using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Vocabulary;

/// <summary>The answer of <c>GET /api/v1/vocabulary</c>.</summary>
/// <param name="Schemes">The concept schemes.</param>
/// <param name="Links">Other renderings of the whole.</param>
public sealed record VocabularyJson(IReadOnlyList<VocabularyJson.SchemeEntry> Schemes, RdfLinks Links)
{
    /// <summary>A scheme among others.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Label">Its label in the reader's language.</param>
    /// <param name="Labels">Its labels by language.</param>
    /// <param name="Concepts">How many concepts it has.</param>
    /// <param name="Url">The scheme as JSON.</param>
    public sealed record SchemeEntry(string Id, string? Label, IReadOnlyDictionary<string, string> Labels, int Concepts, string Url);

    internal static VocabularyJson Of(ControlledVocabulary vocabulary, Language reader) => new(
        [.. vocabulary.Schemes.Select(scheme => new SchemeEntry(scheme.Id, scheme.Label.For(reader), ByCode(scheme.Label), scheme.Concepts.Length, VocabularyAddresses.Json(scheme.Id)))],
        RdfLinks.Of());

    internal static IReadOnlyDictionary<string, string> ByCode(LocalizedText text) =>
        Language.All.Where(text.Texts.ContainsKey).ToDictionary(language => language.Code, language => text.Texts[language]);
}
