using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeBase.Measures;

/// <summary>A unit in which provisions state amounts.</summary>
/// <param name="Code">As written in documents: <c>kg</c>, <c>working-days</c>, <c>mg/m3</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="InStandardUnit">How much of the dimension's standard unit (kg, l, persons, days, ppm, mg/m³) one of it is.</param>
/// <param name="IsApproximate">Whether that is an average: months and years have no fixed number of days, and holidays differ.</param>
public sealed record Unit(string Code, Dimension Dimension, decimal InStandardUnit, bool IsApproximate = false)
{
    // A year of 365.25 days (SI brochure, julian year), twelve equal months, five working days a week; the avoirdupois pound of 1959.
    private const decimal DaysOfYear = 365.25m;

    /// <summary>All units, small to large within a dimension.</summary>
    public static ImmutableArray<Unit> All { get; } =
    [
        new("g", Dimension.Mass, 0.001m),
        new("lb", Dimension.Mass, 0.45359237m),
        new("kg", Dimension.Mass, 1),
        new("t", Dimension.Mass, 1000),
        new("l", Dimension.Volume, 1),
        new("m3", Dimension.Volume, 1000),
        new("persons", Dimension.Persons, 1),
        new("hours", Dimension.Time, 1m / 24),
        new("days", Dimension.Time, 1),
        new("working-days", Dimension.Time, 7m / 5, IsApproximate: true),
        new("weeks", Dimension.Time, 7),
        new("months", Dimension.Time, DaysOfYear / 12, IsApproximate: true),
        new("years", Dimension.Time, DaysOfYear, IsApproximate: true),
        new("ppm", Dimension.VolumeConcentration, 1),
        new("mg/m3", Dimension.MassConcentration, 1),
    ];

    private static readonly FrozenDictionary<string, Unit> ByCode = All.ToFrozenDictionary(unit => unit.Code, StringComparer.Ordinal);

    /// <summary>The unit with this code; <see langword="false"/> when there is none.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        return code is not null && ByCode.TryGetValue(code, out unit);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
