using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Review;

/// <summary>A review as a document.</summary>
/// <param name="Language">The language that it is written in.</param>
/// <param name="Title">Its title.</param>
/// <param name="Introduction">Paragraphs separated by a line break.</param>
/// <param name="Items">The recommendations, in order.</param>
/// <param name="Topics">The table of topics: topic, here, peers, how it compares.</param>
/// <param name="Address">The page of the review, absolute.</param>
public sealed record Draft(Language Language, string Title, string Introduction, ImmutableArray<DraftItem> Items, ImmutableArray<TopicLine> Topics, Uri Address)
{
    /// <summary>The paragraphs of the introduction.</summary>
    public IEnumerable<string> Paragraphs => Introduction.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An address on this site, made absolute for what leaves it.</summary>
    public Uri Absolute(string url) => new(Address, url);
}
