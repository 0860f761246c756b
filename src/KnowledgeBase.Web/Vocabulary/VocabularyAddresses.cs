using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Vocabulary;

/// <summary>The addresses of the vocabulary: pages for people, JSON and RDF for programs.</summary>
public static class VocabularyAddresses
{
    /// <summary>The page of all schemes.</summary>
    public static string Page(Language reader) => $"/{reader}/vocabulary";

    /// <summary>The page of a scheme.</summary>
    public static string Page(Language reader, string scheme) => $"/{reader}/vocabulary/{Uri.EscapeDataString(scheme)}";

    /// <summary>The page of a concept.</summary>
    public static string Page(Language reader, ConceptReference concept) => $"{Page(reader, concept.Scheme)}/{Uri.EscapeDataString(concept.Id)}";

    /// <summary>The vocabulary, a scheme or a concept as JSON.</summary>
    public static string Json(string? scheme = null, string? code = null) => "/api/v1" + Name(scheme, code);

    /// <summary>What identifies the vocabulary, a scheme or a concept in RDF, without the site's address.</summary>
    public static string Name(string? scheme = null, string? code = null) =>
        $"/vocabulary{(scheme is null ? "" : "/" + Uri.EscapeDataString(scheme))}{(code is null ? "" : "/" + Uri.EscapeDataString(code))}";
}
