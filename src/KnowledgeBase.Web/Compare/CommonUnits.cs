using KnowledgeBase.Comparison;
using KnowledgeBase.Measures;

namespace KnowledgeBase.Web.Compare;

/// <summary>One unit for each dimension, so that columns read alike.</summary>
internal static class CommonUnits
{
    /// <summary>The quantity in the unit that the comparison asks for, else in its dimension's standard unit; <see langword="null"/> for text.</summary>
    public static Quantity? Of(Quantity? quantity, ComparisonQuery query) =>
        quantity is { } stated ? stated.In(Chosen(stated, query) ?? Unit.All.First(unit => unit.Dimension == stated.Unit.Dimension && unit.InStandardUnit == 1)) : null;

    /// <summary>The quantity in the unit that the comparison asks for, where that is another than its own.</summary>
    public static Quantity? Asked(Quantity? quantity, ComparisonQuery query) =>
        quantity is { } stated && Chosen(stated, query) is { } unit && unit != stated.Unit ? stated.In(unit) : null;

    private static Unit? Chosen(Quantity quantity, ComparisonQuery query) => query.Units.FirstOrDefault(unit => unit.Dimension == quantity.Unit.Dimension);
}
