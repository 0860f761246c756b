using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeBase.Search;

/// <summary>Years from <paramref name="From"/> to <paramref name="To"/>, both included; an open end is <see langword="null"/>.</summary>
/// <param name="From">1 to 9999.</param>
/// <param name="To">1 to 9999, not before <paramref name="From"/>.</param>
public readonly record struct YearRange(int? From, int? To)
{
    /// <summary>Whether the year lies in the range.</summary>
    public bool Contains(int year) => (From is not { } from || year >= from) && (To is not { } to || year <= to);

    /// <summary>Reads <c>2015</c>, <c>2000..2015</c>, <c>2000..</c> or <c>..2015</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out YearRange range)
    {
        range = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            if (!TryYear(text, out var year) || year is null)
            {
                return false;
            }

            range = new YearRange(year, year);
            return true;
        }

        if (!TryYear(text[..dots], out var from) || !TryYear(text[(dots + 2)..], out var to) || (from is null && to is null) || from > to)
        {
            return false;
        }

        range = new YearRange(from, to);
        return true;
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => From == To && From is { } year
        ? year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}..{To}");

    private static bool TryYear(string text, out int? year)
    {
        year = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (text.Length > 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            return false;
        }

        year = number;
        return true;
    }
}
