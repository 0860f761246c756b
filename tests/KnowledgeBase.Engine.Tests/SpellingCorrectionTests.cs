using KnowledgeBase.Documents;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

/// <summary>What a query may have meant, and what to do when nothing is found.</summary>
public sealed class SpellingCorrectionTests : IDisposable
{
    private readonly Workplace place = new();

    public SpellingCorrectionTests() => place
        .WithWork("harbour", "Harbour inspections", "Inspectors visit harbours and lanterns.", "kind: act\njurisdiction: GB\nadopted: 1990")
        .WithWork("mine", "Mine inspections", "Inspectors visit mines.", "kind: regulation\njurisdiction: FR\nadopted: 2010")
        .WithWork("prevention", "Prévention des accidents", "La prévention réduit les risques.", language: "fr")
        .WithWork("opasnost", "Промышленная безопасность", "Опасные производственные объекты.", language: "ru")
        .WithWork("hidden", "Hidden", "The xylophones are secret.", "access: secretariat")
        .Publish();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("inspektors", "en", "inspectors")]
    [InlineData("harbour inspektors", "en", "harbour inspectors")]
    [InlineData("lantrens -mines", "en", "lanterns -mines")]
    [InlineData("\"harbour inspectoins\"", "en", "\"harbour inspections\"")]
    [InlineData("preventoin", "fr", "prévention")]
    [InlineData("опасныи объекты", "ru", "опасные объекты")]
    public void A_word_that_no_text_has_is_guessed(string typed, string reader, string meant) =>
        Assert.Equal(meant, place.Search(typed, reader).DidYouMean);

    [Theory]
    [InlineData("inspectors")]
    [InlineData("Harbours")]
    [InlineData("zzzzzzzz")]
    [InlineData("7782-50-5")]
    [InlineData("kind:act lanterns")]
    [InlineData("harb*")]
    [InlineData("")]
    public void A_query_that_is_known_or_like_nothing_is_left_alone(string typed) => Assert.Null(place.Search(typed).DidYouMean);

    [Fact]
    public void A_word_that_only_others_may_read_is_not_offered()
    {
        Assert.Null(place.Search("xylophonse").DidYouMean);
        Assert.Equal("xylophones", place.Search("xylophonse", access: AccessLevel.Secretariat).DidYouMean);
    }

    [Fact]
    public void The_filter_that_empties_an_answer_is_named_with_what_is_found_without_it()
    {
        FacetFields.TryGet("jurisdiction", out var jurisdiction);
        FacetFields.TryGet("kind", out var kind);
        var query = new SearchQuery { Text = "inspectors" }.With(jurisdiction!, "GB").With(FacetFields.Year, "2000..2020");
        var page = place.Index.Search(query, AccessLevel.Public);
        Assert.Equal(0, page.Total);
        Assert.Equal([("jurisdiction", 1), ("year", 1)], page.Nearest.Select(nearest => (nearest.Field!.Name, nearest.Total)));
        Assert.Equal(1, place.Index.Search(page.Nearest[0].Query, AccessLevel.Public).Total);

        var hopeless = query.With(kind!, "training").With(jurisdiction!, "GB");
        var nearest = Assert.Single(place.Index.Search(hopeless, AccessLevel.Public).Nearest);
        Assert.Equal((null, 2), (nearest.Field?.Name, nearest.Total));
    }
}
