using KnowledgeBase.Documents;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Works like a work, as a search.</summary>
public sealed class SimilarWorksTests : IDisposable
{
    private readonly Workplace place = new();

    public SimilarWorksTests() => place
        .WithWork("harbour-chlorine", "Chlorine in harbours", "Quays, cranes and pilots.", "substances: [chlorine]\nthemes: [transport-security]\njurisdiction: GB")
        .WithWork("port-chlorine", "Chlore dans les ports", "Quais et grues.", "substances: [chlorine]\nthemes: [transport-security]\njurisdiction: FR", language: "fr")
        .WithWork("pilots", "Pilots and cranes", "Quays, cranes and pilots of every harbour.", "jurisdiction: GB")
        .WithWork("pilots-two", "Cranes", "Cranes on quays, with pilots.", "jurisdiction: GB")
        .WithWork("orchards", "Orchards", "Apples and pears.", "sectors: [agriculture]")
        .WithWork("secret", "Secret chlorine", "Quays, cranes and pilots.", "substances: [chlorine]\nthemes: [transport-security]\naccess: secretariat")
        .Publish();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Shared_concepts_reach_across_languages_and_shared_words_within_one()
    {
        var page = Like("harbour-chlorine");
        Assert.Equal("port-chlorine", page.Hits[0].Id);
        Assert.Equal(["pilots", "pilots-two", "port-chlorine"], page.Hits.Select(hit => hit.Id).Order());
        Assert.Equal((3, "Chlorine in harbours"), (page.Total, page.LikeTitle));
        Assert.True(page.Hits[0].Score > page.Hits[^1].Score);
    }

    [Fact]
    public void Filters_and_words_narrow_it_as_any_search()
    {
        FacetFields.TryGet("jurisdiction", out var jurisdiction);
        var query = new SearchQuery { Like = "harbour-chlorine" };
        Assert.Equal(["pilots", "pilots-two"], place.Index.Search(query.With(jurisdiction!, "GB"), AccessLevel.Public).Hits.Select(hit => hit.Id).Order());
        Assert.Equal(["pilots"], place.Index.Search(query with { Text = "every" }, AccessLevel.Public).Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void A_work_that_a_reader_may_not_see_is_like_nothing_and_nothing_is_like_it()
    {
        Assert.Equal((0, null), (Like("secret").Total, Like("secret").LikeTitle));
        Assert.DoesNotContain(Like("harbour-chlorine").Hits, hit => hit.Id == "secret");
        Assert.Equal((0, null), (Like("no-such-work").Total, Like("no-such-work").LikeTitle));
    }

    [Fact]
    public void The_address_keeps_it()
    {
        var query = new SearchQuery { Like = "harbour-chlorine" };
        Assert.Equal("?lang=en&like=harbour-chlorine", query.ToQueryString());
    }

    private SearchPage Like(string id) => place.Index.Search(new SearchQuery { Like = id }, AccessLevel.Public);
}
