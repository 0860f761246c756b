using System.Collections.Immutable;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Review;

/// <summary>What is recorded on a topic here and with the peers.</summary>
/// <param name="Topic">A code of the scheme <c>topic</c>.</param>
/// <param name="Own">The provisions that stand here, those of a union included; binding ones first, then the latest first. Empty: none is recorded, which does not say that none exists.</param>
/// <param name="Peers">The peers with a provision, the latest first.</param>
/// <param name="Obligations">What conventions ask for that bind here or are the yardstick.</param>
/// <param name="Values">The values that peers state, by subject, those that most peers state first.</param>
/// <param name="Practices">Practices that answer it, the nearest first.</param>
/// <param name="Cases">Cases that show the cost, the nearest first.</param>
public sealed record TopicFinding(
    string Topic,
    ImmutableArray<Provision> Own,
    ImmutableArray<PeerFinding> Peers,
    ImmutableArray<Provision> Obligations,
    ImmutableArray<ValueFinding> Values,
    ImmutableArray<Witness> Practices,
    ImmutableArray<Witness> Cases)
{
    /// <summary>Whether a provision is recorded here.</summary>
    public bool IsRecorded => !Own.IsEmpty;

    /// <summary>The year of the earliest text here that still stands.</summary>
    public int? Since => Own.Min(provision => provision.Work.Since?.Year);

    /// <summary>The year of the latest text here.</summary>
    public int? Latest => Own.Max(provision => provision.Work.Since?.Year);
}
