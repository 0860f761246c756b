using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Measures;

namespace KnowledgeBase.Tests.Measures;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("10000 lb", "t", "4.53592 t")]
    [InlineData("1 lb", "kg", "0.453592 kg")]
    [InlineData("25 t", "kg", "25000 kg")]
    [InlineData("500 g", "kg", "0.5 kg")]
    [InlineData("2 m3", "l", "2000 l")]
    [InlineData("12 months", "years", "1 years")]
    [InlineData("2 years", "months", "24 months")]
    [InlineData("48 hours", "days", "2 days")]
    [InlineData("10 working-days", "weeks", "2 weeks")]
    [InlineData("3 months", "days", "91.3125 days")]
    [InlineData("0 kg", "t", "0 t")]
    [InlineData("40000000 t", "kg", "40000000000 kg")]
    [InlineData("5 kg", "days", null)]
    [InlineData("1 ppm", "mg/m3", null)]
    [InlineData("5 persons", "kg", null)]
    public void An_amount_is_converted_within_its_dimension_only(string from, string unit, string? to)
    {
        Assert.True(Unit.TryParse(unit, out var other));
        Assert.Equal(to, Parse(from).In(other)?.ToString());
    }

    [Theory]
    [InlineData("12 months", "1 years", true)]
    [InlineData("24 hours", "1 days", true)]
    [InlineData("90 days", "3 months", true)]
    [InlineData("365 days", "1 years", true)]
    [InlineData("5 working-days", "1 weeks", true)]
    [InlineData("1000 kg", "1 t", true)]
    [InlineData("4 weeks", "1 months", false)]
    [InlineData("100 days", "101 days", false)]
    [InlineData("10000 lb", "4.5 t", false)]
    [InlineData("1 t", "1 m3", false)]
    public void Spans_of_calendar_time_are_the_same_when_they_mean_the_same(string one, string other, bool same)
    {
        Assert.Equal(same, Parse(one).IsSameAs(Parse(other)));
        Assert.Equal(same, Parse(other).IsSameAs(Parse(one)));
    }

    [Fact]
    public void Every_unit_that_a_document_may_use_is_known()
    {
        var codes = ProvisionValues.Units.Values.SelectMany(units => units).Distinct().ToList();
        Assert.Equal(codes.Order(), Unit.All.Select(unit => unit.Code).Order());
        Assert.All(ProvisionValues.Units, pair => Assert.All(pair.Value, code => Assert.True(Unit.TryParse(code, out _))));
        Assert.False(Unit.TryParse("furlongs", out _));
    }

    private static Quantity Parse(string text)
    {
        var parts = text.Split(' ');
        Assert.True(Unit.TryParse(parts[1], out var unit));
        return new Quantity(decimal.Parse(parts[0], CultureInfo.InvariantCulture), unit);
    }
}
