using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>A current expression of a work, as far as its other languages must agree with it.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Path">The file it came from.</param>
/// <param name="Statement">What the file states of the work.</param>
/// <param name="Anchors">The anchors of its sections, in order.</param>
public sealed record CurrentExpression(Language Language, string Path, MetadataStatement Statement, ImmutableArray<string> Anchors)
{
    /// <summary>The file's content, to say in which line something is; empty for a file that was taken in before.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }
}
