using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Index.Concepts;

/// <summary>A concept that the words of a query name.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Start">The first character of its name in the query.</param>
/// <param name="End">The character behind the last.</param>
/// <param name="HasNumber">Whether a number identifies it as well, so that its names mean it and nothing else.</param>
internal readonly record struct QueryConcept(ConceptReference Concept, int Start, int End, bool HasNumber);
