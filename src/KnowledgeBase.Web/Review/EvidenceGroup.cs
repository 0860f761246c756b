using System.Collections.Immutable;

namespace KnowledgeBase.Web.Review;

/// <summary>Evidence of one kind.</summary>
/// <param name="Label">What kind, in the reader's language.</param>
/// <param name="Links">At least one.</param>
public sealed record EvidenceGroup(string Label, ImmutableArray<EvidenceLink> Links);
