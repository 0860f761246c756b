using System.Collections.Immutable;

namespace KnowledgeBase.Documents;

/// <summary>A part of an expression with an address of its own.</summary>
/// <param name="Anchor">The fragment that addresses it, the same in every language; empty for what stands before the first heading.</param>
/// <param name="Level">The heading's level, 2 or 3; 0 for what stands before the first heading.</param>
/// <param name="Title">The heading; empty for what stands before the first heading.</param>
/// <param name="Topic">The provision topic that it deals with, a code of the vocabulary.</param>
/// <param name="Values">The facts that one compares.</param>
/// <param name="Html">The text as safe HTML, without its heading.</param>
/// <param name="Text">The text as plain text, paragraphs separated by a line break.</param>
public sealed record Section(
    string Anchor,
    int Level,
    string Title,
    string? Topic,
    ImmutableArray<ProvisionValue> Values,
    string Html,
    string Text)
{
    /// <summary>Concepts that were recognised in the heading and the text, most often named first. Nobody asserts them.</summary>
    public ImmutableArray<ConceptMention> Mentions { get; init; } = [];
}
