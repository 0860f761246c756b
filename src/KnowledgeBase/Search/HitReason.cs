namespace KnowledgeBase.Search;

/// <summary>Something that a hit owes its place to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">The words, the number or <c>scheme:code</c> of the concept; empty where the kind says all.</param>
/// <param name="Share">Its share of the score, 0 to 1; below 0 for what lowers the score.</param>
public sealed record HitReason(HitReasonKind Kind, string Detail, float Share);
