using System.Collections.Immutable;

namespace KnowledgeBase.Web.Review;

/// <summary>A topic in words.</summary>
/// <param name="Code">The topic.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Here">What is recorded here, or that nothing is.</param>
/// <param name="IsRecorded">Whether something is.</param>
/// <param name="Own">The provisions here.</param>
/// <param name="Peers">How many peers, and how recent.</param>
/// <param name="Comparison">How the values compare, a sentence a value.</param>
public sealed record TopicLine(string Code, string Label, string Here, bool IsRecorded, ImmutableArray<EvidenceLink> Own, string Peers, ImmutableArray<string> Comparison);
