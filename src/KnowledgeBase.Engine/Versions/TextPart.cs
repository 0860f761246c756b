namespace KnowledgeBase.Engine.Versions;

/// <summary>A run of words of one kind.</summary>
/// <param name="Text">The words with the blanks between them.</param>
/// <param name="Change">What became of them.</param>
public sealed record TextPart(string Text, TextChange Change);
