using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Documents;

/// <summary>A concept that was recognised in a text, as against one that an author asserts.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Times">How often one of its labels or identifiers stands there; at least 1.</param>
public sealed record ConceptMention(ConceptReference Concept, int Times);
