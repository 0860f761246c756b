using System.Collections.Immutable;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Review;

/// <summary>What a peer provides on a topic.</summary>
/// <param name="Jurisdiction">The peer.</param>
/// <param name="Provisions">At least one; binding ones first, then the latest first.</param>
public sealed record PeerFinding(string Jurisdiction, ImmutableArray<Provision> Provisions)
{
    /// <summary>The year of the latest text, 0 when none has a date.</summary>
    public int Year => Provisions.Max(provision => provision.Work.Since?.Year ?? 0);
}
