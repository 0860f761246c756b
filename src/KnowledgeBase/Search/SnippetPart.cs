using System.Text.Json.Serialization;

namespace KnowledgeBase.Search;

/// <summary>A piece of a text that shows why a work was found.</summary>
/// <param name="Text">Plain text; never markup.</param>
/// <param name="IsMatch">Whether it matched the query.</param>
public readonly record struct SnippetPart(string Text, [property: JsonPropertyName("match")] bool IsMatch);
