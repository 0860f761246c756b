namespace KnowledgeBase.Engine.Tagging;

/// <summary>A label that stands in a text.</summary>
/// <param name="Label">The label.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="End">The character behind the last.</param>
internal readonly record struct LabelMatch(TaggedLabel Label, int Start, int End);
