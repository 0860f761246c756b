using System.Collections.Immutable;
using KnowledgeBase.Review;

namespace KnowledgeBase.Web.Review;

/// <summary>A recommendation in words.</summary>
/// <param name="Id">Its name within the review.</param>
/// <param name="Heading">What about, and what to do.</param>
/// <param name="Level">How much stands behind it; <see langword="null"/> when its evidence is gone.</param>
/// <param name="Support">The same in figures.</param>
/// <param name="Text">Paragraphs separated by a line break: what an author edits.</param>
/// <param name="Evidence">What it rests on: what an author does not edit.</param>
public sealed record DraftItem(string Id, string Heading, StrengthLevel? Level, string Support, string Text, ImmutableArray<EvidenceGroup> Evidence)
{
    /// <summary>The paragraphs of the text.</summary>
    public IEnumerable<string> Paragraphs => Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
