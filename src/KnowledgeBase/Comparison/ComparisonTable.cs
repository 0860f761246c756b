using System.Collections.Immutable;

namespace KnowledgeBase.Comparison;

/// <summary>Provisions side by side: a row a topic, a column a choice.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Columns">Those of the choices that can be compared, at most six, in the order asked for.</param>
/// <param name="Rows">A row for each topic asked for, or for every topic; rows without provisions included.</param>
public sealed record ComparisonTable(ComparisonQuery Query, ImmutableArray<ComparisonColumn> Columns, ImmutableArray<ComparisonRow> Rows)
{
    /// <summary>Whether there are enough columns to put side by side.</summary>
    public bool IsComparison => Columns.Length >= ComparisonQuery.LeastChoices;
}
