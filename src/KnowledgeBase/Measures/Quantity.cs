using System.Globalization;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Measures;

/// <summary>An amount with its unit. Equal as written: <c>12 months</c> is not <c>1 years</c>; see <see cref="IsSameAs"/>.</summary>
/// <param name="Amount">Zero or more.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct Quantity(decimal Amount, Unit Unit)
{
    // 3 months and 90 days, 1 year and 365 days are meant to be the same; 4 weeks and 1 month are not.
    private const decimal ToleranceOfApproximateUnits = 0.02m;

    /// <summary>The amount in the standard unit of its dimension: kg, l, persons, days, ppm or mg/m³.</summary>
    public decimal Standard => Amount * Unit.InStandardUnit;

    /// <summary>The quantity of a value; <see langword="null"/> for text and for a unit that is not known.</summary>
    public static Quantity? Of(ProvisionValue value) =>
        value.Amount is { } amount && Unit.TryParse(value.Unit, out var unit) ? new Quantity(amount, unit) : null;

    /// <summary>The same quantity in another unit, rounded to six significant digits; <see langword="null"/> when that unit measures something else.</summary>
    public Quantity? In(Unit other) => other.Dimension != Unit.Dimension
        ? null
        : other == Unit ? this : new Quantity(Round(Standard / other.InStandardUnit), other);

    /// <summary>Whether both say the same: equal amounts, or spans of time within 2 % where months, years or working days are involved.</summary>
    public bool IsSameAs(Quantity other)
    {
        if (Unit.Dimension != other.Unit.Dimension)
        {
            return false;
        }

        // Twelve months are a year exactly; only between units is anything approximate.
        var tolerance = Unit != other.Unit && (Unit.IsApproximate || other.Unit.IsApproximate) ? ToleranceOfApproximateUnits : 0.000001m;
        return Math.Abs(Standard - other.Standard) <= tolerance * Math.Max(Standard, other.Standard);
    }

    /// <summary>Amount and unit, <c>4.5 t</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.############} {Unit}");

    private static decimal Round(decimal amount)
    {
        if (amount == 0)
        {
            return 0;
        }

        var digits = 6 - (int)Math.Ceiling(Math.Log10((double)amount));
        var rounded = digits is >= 0 and <= 28 ? Math.Round(amount, digits) : amount;

        // Without the zeros that decimal keeps: 1461 and not 1461.00.
        return rounded / 1.0000000000000000000000000000m;
    }
}
