using KnowledgeBase.Documents;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Sections as results.</summary>
public sealed class SectionSearchTests : IDisposable
{
    private readonly Workplace place = new();

    public SectionSearchTests() => place
        .With("regulations/gb.en.md", "---\ntitle: British law\njurisdiction: GB\n---\n## Inspections {#visits topic=inspection-enforcement}\nThe authority inspects lanterns.\n\n## Penalties {#fines topic=penalties-sanctions}\nA fine after an inspection.\n")
        .With("regulations/gb.fr.md", "---\ntitle: Droit britannique\n---\n## Inspections {#visits}\nL’autorité inspecte.\n")
        .With("regulations/fr.en.md", "---\ntitle: French law\njurisdiction: FR\n---\n## Inspections {#visits topic=inspection-enforcement}\nThe authority inspects.\n")
        .Publish();

    public void Dispose() => place.Dispose();

    [Fact]
    public void A_section_is_found_by_what_it_says_and_led_to()
    {
        var hit = Assert.Single(Search("lanterns").Hits);
        Assert.Equal(("gb", "visits"), (hit.Id, hit.Section?.Anchor));
        Assert.Equal([Language.French], hit.AlsoIn);
    }

    [Fact]
    public void Filters_and_counts_are_of_sections_and_their_own_topics()
    {
        var page = Search("inspections", ("jurisdiction", "GB"));
        Assert.Equal(["visits", "fines"], page.Hits.Select(hit => hit.Section!.Anchor));
        var topics = page.Facets.Single(facet => facet.Field.Name == "topic").Values.ToDictionary(value => value.Value, value => value.Count);
        Assert.Equal(1, topics["inspection-enforcement"]);
        Assert.Equal(1, topics["penalties-sanctions"]);
        Assert.Equal("fines", Assert.Single(Search("", ("topic", "penalties-sanctions")).Hits).Section!.Anchor);
    }

    [Fact]
    public void Follows_what_changes()
    {
        place.With("regulations/gb.en.md", "---\ntitle: British law\njurisdiction: GB\n---\n## Visits {#visits}\nNothing.\n").Publish();
        Assert.Empty(Search("lanterns").Hits);
        place.Remove("regulations/fr.en.md");
        place.Publish();
        Assert.DoesNotContain(Search("").Hits, hit => hit.Id == "fr");
    }

    [Fact]
    public void Works_are_counted_and_scored_as_if_sections_were_not_there()
    {
        Assert.Equal(2, place.Search("").Total);
        Assert.Equal(2, place.Index.Count);
    }

    private SearchPage Search(string text, params (string Field, string Value)[] filters) => place.Index.Search(
        filters.Aggregate(
            new SearchQuery { Text = text, Unit = SearchUnit.Sections },
            (query, filter) => query.With(FacetFields.All.First(field => field.Name == filter.Field), filter.Value)),
        AccessLevel.Public);
}
