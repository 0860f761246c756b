using System.Collections.Immutable;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Comparison;

/// <summary>A column: what was chosen, and the works that it stands for.</summary>
/// <param name="Choice">What was chosen.</param>
/// <param name="Works">Binding ones first, then the latest first; at least one.</param>
public sealed record ComparisonColumn(Choice Choice, ImmutableArray<WorkRecord> Works);
