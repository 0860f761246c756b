using System.Collections.Immutable;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Coverage;

/// <summary>A State or union and how it carries out a convention.</summary>
/// <param name="Jurisdiction">Its code.</param>
/// <param name="Works">The works that implement the convention.</param>
/// <param name="Cells">For each obligation the provisions on its topic; empty where none is recorded.</param>
public sealed record ImplementingParty(string Jurisdiction, ImmutableArray<WorkRecord> Works, ImmutableArray<ImmutableArray<Provision>> Cells);
