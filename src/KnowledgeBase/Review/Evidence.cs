using System.Collections.Immutable;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Review;

/// <summary>What a recommendation rests on. Every part has an address.</summary>
/// <param name="Own">Provisions here.</param>
/// <param name="Peers">Provisions of peers, the latest peer first.</param>
/// <param name="PeerWorks">Works of peers on a subject, where it is not about a topic.</param>
/// <param name="Obligations">Provisions of conventions.</param>
/// <param name="Conventions">Conventions on a subject, where it is not about a topic.</param>
/// <param name="Practices">Practices that answer it.</param>
/// <param name="Cases">Cases that show the cost.</param>
public sealed record Evidence(
    ImmutableArray<Provision> Own,
    ImmutableArray<PeerFinding> Peers,
    ImmutableArray<(string Jurisdiction, ImmutableArray<WorkRecord> Works)> PeerWorks,
    ImmutableArray<Provision> Obligations,
    ImmutableArray<WorkRecord> Conventions,
    ImmutableArray<Witness> Practices,
    ImmutableArray<Witness> Cases)
{
    /// <summary>Everything that a finding on a topic holds.</summary>
    public static Evidence Of(TopicFinding finding) => new(finding.Own, finding.Peers, [], finding.Obligations, [], finding.Practices, finding.Cases);

    /// <summary>Everything that a finding on a subject holds.</summary>
    public static Evidence Of(SubjectFinding finding) => new([], [], finding.Peers, [], finding.Conventions, finding.Practices, finding.Cases);

    /// <summary>How many peers it names.</summary>
    public int PeerCount => Peers.Length + PeerWorks.Length;

    /// <summary>The year of the latest text of a peer; <see langword="null"/> when no peer's text has a date.</summary>
    public int? Newest => Peers.Select(peer => peer.Year)
        .Concat(PeerWorks.Select(peer => peer.Works.Max(work => work.Since?.Year ?? 0)))
        .Where(year => year > 0)
        .Select(year => (int?)year)
        .Max();

    /// <summary>Whether anything that binds or asks stands behind it.</summary>
    public bool HasPeerOrObligation => PeerCount > 0 || Obligations.Length + Conventions.Length > 0;
}
