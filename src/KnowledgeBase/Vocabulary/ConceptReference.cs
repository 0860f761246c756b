namespace KnowledgeBase.Vocabulary;

/// <summary>Names a concept of the vocabulary, whether or not it exists (any more).</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Id">The code in the scheme.</param>
public readonly record struct ConceptReference(string Scheme, string Id);
