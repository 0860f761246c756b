using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Search;

/// <summary>A concept that words of a query name, so that works about it are found in every language. The reader can take it away.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Label">Its label in the reader's language.</param>
/// <param name="Words">The words of the query that name it.</param>
public sealed record SearchedConcept(ConceptReference Concept, string Label, string Words);
