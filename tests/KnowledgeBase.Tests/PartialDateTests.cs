using KnowledgeBase.Documents;

namespace KnowledgeBase.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2015", 2015, 0, 0)]
    [InlineData("2015-05", 2015, 5, 0)]
    [InlineData("2015-05-07", 2015, 5, 7)]
    [InlineData("2016-02-29", 2016, 2, 29)]
    public void Reads_as_much_of_a_date_as_is_known_and_writes_it_back(string text, int year, int month, int day)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(new PartialDate(year, month, day), date);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("2015-13")]
    [InlineData("2015-02-30")]
    [InlineData("2015-5-7")]
    [InlineData("7 May 2015")]
    [InlineData("٢٠١٥")]
    public void Refuses_what_is_no_date(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Orders_a_bare_year_before_its_months_and_those_before_their_days()
    {
        Assert.True(new PartialDate(2015) < new PartialDate(2015, 1));
        Assert.True(new PartialDate(2015, 1) < new PartialDate(2015, 1, 1));
        Assert.True(new PartialDate(2015, 12, 31) < new PartialDate(2016));
    }
}
