using KnowledgeBase.Documents;

namespace KnowledgeBase.Tests;

public sealed class ProvisionValuesTests
{
    [Theory]
    [InlineData("threshold: 25 t (chlorine, upper tier)", "threshold", "25", "t", null, "chlorine, upper tier")]
    [InlineData("deadline: 3 months", "deadline", "3", "months", null, null)]
    [InlineData("limit: 0.5 mg/m3 (8 hours)", "limit", "0.5", "mg/m3", null, "8 hours")]
    [InlineData("authority: Health and Safety Executive", "authority", null, null, "Health and Safety Executive", null)]
    [InlineData("penalty: fine, imprisonment (up to life)", "penalty", null, null, "fine, imprisonment", "up to life")]
    public void Reads_a_line(string line, string name, string? amount, string? unit, string? text, string? note)
    {
        Assert.True(ProvisionValues.TryParse(line, out var value, out _));
        Assert.Equal(new ProvisionValue(name, amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), unit, text, note), value);
    }

    [Theory]
    [InlineData("threshold: many tonnes", "kg")]
    [InlineData("threshold: 25 tonnes", "kg")]
    [InlineData("deadline: 3", "months")]
    [InlineData("penalty: flogging", "imprisonment")]
    [InlineData("colour: red", "threshold")]
    [InlineData("nothing at all", "name:")]
    public void Says_what_it_expected_instead(string line, string expected)
    {
        Assert.False(ProvisionValues.TryParse(line, out _, out var said));
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }
}
