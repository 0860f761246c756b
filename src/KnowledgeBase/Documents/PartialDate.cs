using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeBase.Documents;

/// <summary>A date of which the year, the year and month, or the whole is known (ISO 8601 reduced precision).</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or 0 when unknown.</param>
/// <param name="Day">1 to 31, or 0 when unknown.</param>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0) : IComparable<PartialDate>
{
    /// <summary>A number that orders dates: <c>yyyymmdd</c> with zeros for what is unknown, so a bare year comes before its months.</summary>
    public int SortKey => (Year * 10_000) + (Month * 100) + Day;

    /// <summary>Reads <c>2015</c>, <c>2015-05</c> or <c>2015-05-07</c>; anything else, impossible days included, is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null)
        {
            return false;
        }

        string[] formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        foreach (var format in formats)
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                date = new PartialDate(day.Year, format.Length >= 7 ? day.Month : 0, format.Length == 10 ? day.Day : 0);
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc />
    public int CompareTo(PartialDate other) => SortKey.CompareTo(other.SortKey);

    /// <summary>Whether the first is the earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is the later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is not the later.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is not the earlier.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, as much as is known.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };
}
