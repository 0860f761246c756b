using KnowledgeBase.Search;

namespace KnowledgeBase.Tests;

public sealed class QueryExpressionTests
{
    [Theory]
    [InlineData("emergency planning", "[emergency] [planning]")]
    [InlineData("\"safety report\" review", "[\"safety report\"] [review]")]
    [InlineData("«plan d’urgence»", "[\"plan d’urgence\"]")]
    [InlineData("chlorine OR ammonia storage", "[chlorine | ammonia] [storage]")]
    [InlineData("chlorine | ammonia", "[chlorine | ammonia]")]
    [InlineData("storage -fireworks", "[storage] -fireworks")]
    [InlineData("storage -\"open air\"", "[storage] -\"open air\"")]
    [InlineData("inspect*", "[inspect*]")]
    [InlineData("i*", "[i]")]
    [InlineData("2012/18/EU", "[2012/18/EU]")]
    [InlineData("off-site", "[off-site]")]
    [InlineData("(emergency (planning", "[emergency] [planning]")]
    [InlineData("\"half open", "[half] [open]")]
    [InlineData("OR", "")]
    [InlineData("OR chlorine OR", "[chlorine]")]
    [InlineData("--- ... ?!", "")]
    [InlineData("", "")]
    [InlineData("应急计划 检查", "[应急计划] [检查]")]
    public void Reads_every_text_as_a_query(string text, string expected) => Assert.Equal(expected, Write(QueryExpression.Parse(text)));

    [Theory]
    [InlineData("emergency  planning", "emergency planning")]
    [InlineData("“safety report” -«open air» -old", "\"safety report\" -\"open air\" -old")]
    [InlineData("chlorine | ammonia storage", "chlorine OR ammonia storage")]
    [InlineData("precurs* kind:act -jurisdiction:“United Kingdom”", "precurs* kind:act -jurisdiction:\"United Kingdom\"")]
    public void Is_written_as_it_is_read(string text, string expected)
    {
        var written = QueryExpression.Parse(text).ToString();
        Assert.Equal(expected, written);
        Assert.Equal(expected, QueryExpression.Parse(written).ToString());
    }

    [Theory]
    [InlineData("storage -fireworks kind:act", "storage kind:act")]
    [InlineData("-\"open air\"", "")]
    public void What_is_excluded_can_be_left_out(string text, string expected)
    {
        var expression = QueryExpression.Parse(text);
        Assert.Equal(expected, expression.Without(expression.Excluded[0]).ToString());
    }

    [Fact]
    public void Takes_two_hundred_thousand_brackets_as_nothing() => Assert.Empty(QueryExpression.Parse(new string('(', 200_000)).Groups);

    private static string Write(QueryExpression expression) => string.Join(
        ' ',
        expression.Groups.Select(group => $"[{string.Join(" | ", group.Select(Write))}]").Concat(expression.Excluded.Select(term => "-" + Write(term))));

    private static string Write(QueryTerm term) => term.Kind switch
    {
        QueryTermKind.Phrase => $"\"{term.Text}\"",
        QueryTermKind.Prefix => term.Text + "*",
        _ => term.Text,
    };
}
