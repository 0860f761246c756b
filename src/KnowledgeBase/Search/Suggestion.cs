using KnowledgeBase.Documents;

namespace KnowledgeBase.Search;

/// <summary>What a reader may be about to type.</summary>
/// <param name="Kind">What it comes from.</param>
/// <param name="Text">What to search for: what was typed, completed.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Value">The work's id for a title, <c>scheme:code</c> for a concept, <see langword="null"/> for a word.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, Language Language, string? Value);
