using System.Collections.Immutable;

namespace KnowledgeBase.Comparison;

/// <summary>A row: a topic.</summary>
/// <param name="Topic">Its code.</param>
/// <param name="Cells">For each column the provisions recorded; empty where none is, which does not say that none exists.</param>
/// <param name="Sortable">The names of values by which the columns can be put in order: those that two columns or more state differently.</param>
public sealed record ComparisonRow(string Topic, ImmutableArray<ImmutableArray<ComparedProvision>> Cells, ImmutableArray<string> Sortable)
{
    /// <summary>Whether no column has a provision.</summary>
    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);
}
