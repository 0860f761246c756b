using System.Collections.Immutable;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Tagging;

/// <summary>A label that is looked for.</summary>
/// <param name="Text">As the vocabulary writes it.</param>
/// <param name="Concepts">The concepts that it names: several where schemes share a label.</param>
internal sealed record TaggedLabel(string Text, ImmutableArray<(ConceptReference Concept, bool IsAmbiguous)> Concepts);
