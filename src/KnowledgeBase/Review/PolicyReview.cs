using System.Collections.Immutable;

namespace KnowledgeBase.Review;

/// <summary>A jurisdiction held against its yardstick.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Yardsticks">What it was measured by: those asked for, else the region.</param>
/// <param name="Peers">The jurisdictions with anything recorded, in the order of the vocabulary.</param>
/// <param name="Unions">The unions whose law applies in the jurisdiction and was counted as its own.</param>
/// <param name="Subjects">A finding for each subject of comparison, in the order of the vocabulary.</param>
/// <param name="Topics">A finding for each topic, in the order of the vocabulary.</param>
/// <param name="Recommendations">The strongest first.</param>
public sealed record PolicyReview(
    ReviewQuery Query,
    ImmutableArray<Yardstick> Yardsticks,
    ImmutableArray<string> Peers,
    ImmutableArray<string> Unions,
    ImmutableArray<SubjectFinding> Subjects,
    ImmutableArray<TopicFinding> Topics,
    ImmutableArray<Recommendation> Recommendations)
{
    /// <summary>The code of the jurisdiction under review.</summary>
    public string Jurisdiction => Query.Jurisdiction!;

    /// <summary>How many topics have a provision here.</summary>
    public int Recorded => Topics.Count(topic => topic.IsRecorded);

    /// <summary>How many topics peers or conventions provide for and nothing here does, as far as is recorded.</summary>
    public int Missing => Topics.Count(topic => !topic.IsRecorded && (!topic.Peers.IsEmpty || !topic.Obligations.IsEmpty));
}
