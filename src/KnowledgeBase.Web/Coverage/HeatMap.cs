using System.Collections.Immutable;

namespace KnowledgeBase.Web.Coverage;

/// <summary>A table of numbers to be drawn.</summary>
/// <param name="Columns">Labels.</param>
/// <param name="Groups">Rows under a heading each.</param>
public sealed record HeatMap(ImmutableArray<string> Columns, ImmutableArray<HeatGroup> Groups)
{
    /// <summary>The deepest shade.</summary>
    public const int Levels = 5;

    /// <summary>How deep a number is shaded: 0 for nothing, then one more each time it doubles, or grows by a larger factor where some are very large.</summary>
    public static int LevelOfCount(int count, int most)
    {
        const double Doublings = 6;
        return count == 0 ? 0 : Math.Min(Levels, 1 + (int)(Math.Log2(count) / Math.Max(1, Math.Log2(Math.Max(1, most)) / Doublings)));
    }

    /// <summary>How deep a year is shaded: one more each decade after 1990.</summary>
    public static int LevelOfYear(int? year) => year is null ? 1 : Math.Clamp(1 + ((year.Value - 1980) / 10), 1, Levels);
}

/// <summary>Rows under a heading.</summary>
/// <param name="Label">The heading; <see langword="null"/> for none.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Remark">What is said below them.</param>
public sealed record HeatGroup(string? Label, ImmutableArray<HeatRow> Rows, string? Remark);

/// <summary>A row.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Address">Where the label leads.</param>
/// <param name="Cells">A cell for each column.</param>
public sealed record HeatRow(string Label, string? Address, ImmutableArray<HeatCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Text">What stands in it; empty where nothing is recorded.</param>
/// <param name="Level">Its shade, 0 to <see cref="HeatMap.Levels"/>.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Description">What it says in words.</param>
public sealed record HeatCell(string Text, int Level, string? Address, string Description)
{
    /// <summary>Nothing recorded.</summary>
    public static HeatCell Empty { get; } = new("", 0, null, "");
}
