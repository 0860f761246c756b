using System.Globalization;
using KnowledgeBase.Review;
using static KnowledgeBase.Tests.Review.ReviewSample;

namespace KnowledgeBase.Tests.Review;

public sealed class StandingTests
{
    [Theory]
    [InlineData("interval", "1 years", "5 years, 5 years, 10 years", Standing.Strictest, "5")]
    [InlineData("interval", "12 months", "1 years, 1 years, 10 years", Standing.Middle, "1")]
    [InlineData("interval", "4 years", "1 years, 5 years, 10 years", Standing.Stricter, "5")]
    [InlineData("interval", "6 years", "1 years, 5 years, 10 years", Standing.Looser, "5")]
    [InlineData("interval", "20 years", "1 years, 5 years, 10 years", Standing.Loosest, "5")]
    [InlineData("interval", null, "1 years, 5 years, 10 years, 20 years", Standing.NotStated, "5")]
    [InlineData("retention", "1 years", "5 years, 7 years, 10 years", Standing.Loosest, "7")]
    [InlineData("retention", "20 years", "5 years, 10 years", Standing.Strictest, "10")]
    [InlineData("threshold", "500 kg", "1 t, 10 t", Standing.Strictest, "1")]
    public void A_value_is_placed_among_those_of_peers(string name, string? own, string peers, Standing expected, string middle)
    {
        var states = new[] { "BB", "CC", "DD", "UN-EAST" };
        var works = peers.Split(", ").Select((amount, i) => Law($"law-{i}", states[i], 2020, $"safety-report | {name}: {amount} (of the report)"))
            .Append(own is null ? Law("own", "AA", 2020, "safety-report") : Law("own", "AA", 2020, $"safety-report | {name}: {own} (of the report)"));

        var value = Assert.Single(ReviewOf(works).Topics.Single(topic => topic.Topic == "safety-report").Values);

        Assert.Equal(expected, value.Standing);
        Assert.Equal(middle, value.Middle.Quantity.Amount.ToString(CultureInfo.InvariantCulture));
    }
}
