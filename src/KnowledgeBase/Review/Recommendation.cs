using System.Collections.Immutable;

namespace KnowledgeBase.Review;

/// <summary>What to do about a finding, and what that rests on.</summary>
/// <param name="Rule">Which rule gave rise to it.</param>
/// <param name="Code">The topic that it is about; for <see cref="RecommendationRule.Framework"/> the subject.</param>
/// <param name="Values">The values that it speaks of: what peers state, and for <see cref="RecommendationRule.Tighten"/> what is stated here.</param>
/// <param name="Topics">For <see cref="RecommendationRule.Framework"/>: what such laws of peers provide for, with the number of peers.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Strength">How much that is.</param>
public sealed record Recommendation(
    RecommendationRule Rule,
    string Code,
    ImmutableArray<ValueFinding> Values,
    ImmutableArray<(string Topic, int Peers)> Topics,
    Evidence Evidence,
    Strength Strength)
{
    /// <summary>Its name within a review: <c>provide.emergency-planning</c>.</summary>
    public string Id => $"{Rule.ToString().ToLowerInvariant()}.{Code}";

    /// <summary>The scheme of <see cref="Code"/>.</summary>
    public string Scheme => Rule == RecommendationRule.Framework ? "subject" : "topic";
}
