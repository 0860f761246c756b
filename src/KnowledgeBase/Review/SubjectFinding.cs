using System.Collections.Immutable;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Review;

/// <summary>Which laws serve a subject of comparison (control of major hazards, transport …) here and with the peers.</summary>
/// <param name="Subject">A code of the scheme <c>subject</c>.</param>
/// <param name="Own">The works here that stand, the latest first.</param>
/// <param name="Peers">The peers' works, a peer's own together, the latest peer first.</param>
/// <param name="Conventions">Conventions on the subject that bind here or are the yardstick.</param>
/// <param name="Topics">What the peers' works on the subject provide for and nothing here does: topics with the number of peers, most first.</param>
/// <param name="Practices">Practices on the subject, the nearest first.</param>
/// <param name="Cases">Cases on the subject, the nearest first.</param>
public sealed record SubjectFinding(
    string Subject,
    ImmutableArray<WorkRecord> Own,
    ImmutableArray<(string Jurisdiction, ImmutableArray<WorkRecord> Works)> Peers,
    ImmutableArray<WorkRecord> Conventions,
    ImmutableArray<(string Topic, int Peers)> Topics,
    ImmutableArray<Witness> Practices,
    ImmutableArray<Witness> Cases);
