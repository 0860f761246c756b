using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests;

public sealed class SearchQueryTests
{
    private static readonly ControlledVocabulary Vocabulary = new(
    [
        Scheme("kind", "act", "regulation", "practice"),
        Scheme("jurisdiction", "GB", "FR", "CN"),
        Scheme("topic", "emergency-planning"),
        Scheme("discipline", "process", "public"),
        Scheme("theme", "insider-threat"),
        Scheme("sector", "ports"),
        Scheme("substance", "chlorine"),
        Scheme("status", "in-force", "replaced"),
        Scheme("language", "ar", "en"),
    ]);

    [Theory]
    [InlineData("?lang=en")]
    [InlineData("?q=emergency+planning&lang=fr")]
    [InlineData("?q=%C3%A9t%C3%A9+%26+%3D+%2B&lang=ar&kind=act&kind=regulation&jurisdiction=GB&year=2000..2015&sort=newest&page=2&size=50")]
    [InlineData("?lang=zh&year=..1999")]
    public void Comes_back_from_its_address(string address)
    {
        var query = Read(address);
        Assert.Equal(address, query.ToQueryString());
        Assert.Equal(query, Read(query.ToQueryString()));
    }

    [Fact]
    public void Is_equal_whatever_the_order_of_its_filters() =>
        Assert.Equal(Read("?kind=act&jurisdiction=FR&kind=regulation"), Read("?jurisdiction=FR&kind=regulation&kind=act"));

    [Fact]
    public void Begins_at_the_first_page_when_a_filter_changes()
    {
        var query = Read("?q=chlorine&page=3");
        Assert.Equal("?q=chlorine&lang=en&kind=act", query.With(FacetFields.All[0], "act").ToQueryString());
        Assert.Equal("?q=chlorine&lang=en", query.With(FacetFields.All[0], "act").Without(FacetFields.All[0], "act").ToQueryString());
    }

    [Theory]
    [InlineData("?kind=akt", ProblemCode.UnknownValueDidYouMean, "kind")]
    [InlineData("?jurisdiction=Atlantis", ProblemCode.UnknownValue, "jurisdiction")]
    [InlineData("?page=0", ProblemCode.NumberOutOfRange, "page")]
    [InlineData("?page=two", ProblemCode.NumberOutOfRange, "page")]
    [InlineData("?page=99999999999999999999", ProblemCode.NumberOutOfRange, "page")]
    [InlineData("?size=1000", ProblemCode.NumberOutOfRange, "size")]
    [InlineData("?page=501", ProblemCode.PageTooDeep, "page")]
    [InlineData("?year=abc", ProblemCode.InvalidYear, "year")]
    [InlineData("?year=2015..2000", ProblemCode.InvalidYear, "year")]
    [InlineData("?sort=best", ProblemCode.UnknownValue, "sort")]
    [InlineData("?lang=de", ProblemCode.UnknownValue, "lang")]
    [InlineData("?colour=red", ProblemCode.UnknownParameter, "colour")]
    [InlineData("?q=a&q=b", ProblemCode.RepeatedParameter, "q")]
    [InlineData("?q=%00", ProblemCode.InvalidText, "q")]
    [InlineData("?q=a%EF%BF%BDb", ProblemCode.InvalidText, "q")]
    public void Says_what_is_wrong_and_where(string address, ProblemCode code, string field)
    {
        var (_, problems) = TryRead(address);
        var problem = Assert.Single(problems);
        Assert.Equal((code, field), (problem.Code, problem.Location.Field));
    }

    [Fact]
    public void Refuses_a_query_of_a_hundred_thousand_characters()
    {
        var (query, problems) = SearchQueryReader.Read([new("q", new string('a', 100_000)), new("kind", "act")], Language.English, Vocabulary);
        Assert.Equal(ProblemCode.QueryTooLong, Assert.Single(problems).Code);
        Assert.Equal("?lang=en&kind=act", query.ToQueryString());
    }

    [Fact]
    public void Refuses_more_words_than_are_searched_for()
    {
        var (_, problems) = SearchQueryReader.Read([new("q", string.Join(' ', Enumerable.Repeat("ab", 80)))], Language.English, Vocabulary);
        Assert.Equal(ProblemCode.QueryTooComplex, Assert.Single(problems).Code);
    }

    private static SearchQuery Read(string address)
    {
        var (query, problems) = TryRead(address);
        Assert.Empty(problems);
        return query;
    }

    private static (SearchQuery Query, ImmutableArray<Problem> Problems) TryRead(string address) => SearchQueryReader.Read(
        address[1..].Split('&').Select(pair => pair.Split('=')).Select(pair => new KeyValuePair<string, string?>(pair[0], Uri.UnescapeDataString(pair[1].Replace('+', ' ')))),
        Language.English,
        Vocabulary);

    private static ConceptScheme Scheme(string id, params string[] codes) =>
        new(id, LocalizedText.Empty, [.. codes.Select(code => new Concept(id, code, LocalizedText.Empty))]);
}
