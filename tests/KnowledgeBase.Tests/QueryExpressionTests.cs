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
