using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Provisions;
using KnowledgeBase.Review;
using static KnowledgeBase.Tests.Review.ReviewSample;

namespace KnowledgeBase.Tests.Review;

public sealed class ReviewQueryTests
{
    private static readonly ProvisionRegister Register = ProvisionRegister.Empty.With([Convention("cwc", "site-security"), Law("bb", "BB", 2020, "site-security")], []);

    [Theory]
    [InlineData("jurisdiction=AA", "?jurisdiction=AA")]
    [InlineData("jurisdiction=aa&yardstick=region-east", "?jurisdiction=AA&yardstick=region-east")]
    [InlineData("jurisdiction=AA&yardstick=BB&yardstick=cc&yardstick=BB", "?jurisdiction=AA&yardstick=BB&yardstick=CC")]
    [InlineData("jurisdiction=AA&yardstick=cwc&yardstick=", "?jurisdiction=AA&yardstick=cwc")]
    [InlineData("jurisdiction=AA&yardstick=AA&yardstick=all", "?jurisdiction=AA&yardstick=all")]
    [InlineData("", "")]
    public void A_review_is_read_from_its_address_and_written_back(string address, string expected)
    {
        var (query, problems) = Read(address);

        Assert.Empty(problems);
        Assert.Equal(expected, query.ToQueryString(includeReader: false));
    }

    [Theory]
    [InlineData("jurisdiction=QQ&yardstick=all", ProblemCode.UnknownJurisdiction, "?yardstick=all")]
    [InlineData("jurisdiction=AA&yardstick=nowhere", ProblemCode.UnknownYardstick, "?jurisdiction=AA")]
    [InlineData("jurisdiction=AA&yardstick=bb-act", ProblemCode.UnknownYardstick, "?jurisdiction=AA")]
    [InlineData("jurisdiction=AA&jurisdiction=BB", ProblemCode.RepeatedParameter, "?jurisdiction=AA")]
    [InlineData("jurisdiction=AA&color=red", ProblemCode.UnknownParameter, "?jurisdiction=AA")]
    public void What_cannot_be_read_is_said_and_the_rest_is_kept(string address, ProblemCode expected, string kept)
    {
        var (query, problems) = Read(address);

        Assert.Equal(expected, Assert.Single(problems).Code);
        Assert.Equal(kept, query.ToQueryString(includeReader: false));
    }

    [Theory]
    [InlineData(null, "all", ProblemCode.MissingField)]
    [InlineData("region-east", "all", ProblemCode.NotAState)]
    [InlineData("INT", "all", ProblemCode.NotAState)]
    [InlineData("BB", "region-east", ProblemCode.NobodyToMeasureBy)]
    public void A_review_that_cannot_be_made_says_what_to_change(string? jurisdiction, string yardstick, ProblemCode expected)
    {
        var (query, _) = Read($"yardstick={yardstick}");

        var (review, problems) = new Reviewer(Register, ReviewSample.Vocabulary, AccessLevel.Public).Review(query with { Jurisdiction = jurisdiction }, new DateOnly(2026, 1, 1));

        Assert.Null(review);
        Assert.Equal(expected, Assert.Single(problems).Code);
    }

    private static (ReviewQuery Query, System.Collections.Immutable.ImmutableArray<Problem> Problems) Read(string address) => ReviewQueryReader.Read(
        address.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => new KeyValuePair<string, string?>(pair[0], pair[1])),
        Language.English,
        ReviewSample.Vocabulary,
        Register,
        AccessLevel.Public);
}
