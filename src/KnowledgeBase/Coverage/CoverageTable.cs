using System.Collections.Immutable;

namespace KnowledgeBase.Coverage;

/// <summary>How much is recorded, by two fields.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Rows">The values of the rows' field, in the order of the vocabulary, those with nothing recorded included.</param>
/// <param name="Columns">The values of the columns' field, likewise.</param>
/// <param name="Cells">A row after another, a cell for each column.</param>
public sealed record CoverageTable(CoverageQuery Query, ImmutableArray<string> Rows, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<CoverageCell>> Cells)
{
    /// <summary>The most provisions of a cell; 0 when nothing is recorded.</summary>
    public int Most { get; } = Cells.SelectMany(row => row).Select(cell => cell.Provisions).DefaultIfEmpty().Max();

    /// <summary>Whether a row has nothing recorded.</summary>
    public bool IsEmptyRow(int row) => Cells[row].All(cell => cell.IsEmpty);

    /// <summary>For each column the median number of provisions over the rows that have anything recorded; halves where two are in the middle.</summary>
    public ImmutableArray<decimal> Medians()
    {
        var recorded = Cells.Where(row => row.Any(cell => !cell.IsEmpty)).ToList();
        return [.. Columns.Select((_, column) => Median([.. recorded.Select(row => row[column].Provisions).Order()]))];

        static decimal Median(List<int> counts) => counts.Count == 0 ? 0 : (counts[(counts.Count - 1) / 2] + counts[counts.Count / 2]) / 2m;
    }
}
