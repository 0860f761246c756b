using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeBase.Search;

/// <summary>A bar of the histogram of years.</summary>
/// <param name="Years">The years that it stands for.</param>
/// <param name="Count">Works of these years.</param>
public sealed record YearBar(YearRange Years, int Count)
{
    private static readonly int[] Widths = [1, 2, 5, 10, 20, 50, 100, 1000];

    /// <summary>Gathers the counts of single years into at most so many bars of equal width.</summary>
    /// <param name="years">The values of the year facet, in any order.</param>
    /// <param name="most">How many bars at most, at least 2.</param>
    /// <returns>Earliest first, without gaps: a bar may be 0. Empty when no year occurs.</returns>
    public static ImmutableArray<YearBar> Gather(IEnumerable<FacetValue> years, int most)
    {
        var counts = years
            .Where(year => year.Count > 0)
            .Select(year => (Year: int.Parse(year.Value, CultureInfo.InvariantCulture), year.Count))
            .ToList();
        if (counts.Count == 0)
        {
            return [];
        }

        var (first, last) = (counts.Min(one => one.Year), counts.Max(one => one.Year));
        var width = Widths.FirstOrDefault(width => (last / width) - (first / width) < most, Widths[^1]);
        var byBar = counts.ToLookup(one => one.Year / width, one => one.Count);
        return
        [
            .. Enumerable.Range(first / width, (last / width) - (first / width) + 1)
                .Select(bar => new YearBar(new YearRange(Math.Max(1, bar * width), ((bar + 1) * width) - 1), byBar[bar].Sum())),
        ];
    }
}
