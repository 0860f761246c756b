using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Totals, pages and facet counts against a brute-force count over all works.</summary>
public sealed class FacetPropertyTests : IDisposable
{
    private const int Works = 150;
    private const int Queries = 400;
    private static readonly string[] Words = ["chlorine", "harbour", "lantern", "orchard", "violin", "ammonia", "meadow"];
    private static readonly string[] Kinds = ["act", "regulation", "guidance"];
    private static readonly string[] Jurisdictions = ["GB", "FR", "CN", "IN", "BR"];
    private static readonly string[] Places = [.. Jurisdictions, "region-europe", "region-asia", "region-northern-europe"];
    private static readonly ControlledVocabulary Vocabulary = StoredVocabulary.Default;
    private static readonly string[] Disciplines = ["process", "public", "transport", "environment"];
    private static readonly string[] Themes = ["insider-threat", "cyber-security"];
    private static readonly string[] Statuses = ["in-force", "replaced"];
    private static readonly string[] Topics = ["emergency-planning", "safety-report", "site-security"];

    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Counts_totals_and_pages_equal_a_brute_force_count()
    {
        var random = new Random(20261124);
        for (var i = 0; i < Works; i++)
        {
            place.With($"regulations/w{i:000}.en.md", Document(random, random.Next(2) == 0));
            if (random.Next(3) == 0)
            {
                place.With($"regulations/w{i:000}.fr.md", "---\ntitle: Traduction\n---\n## Titre {#s1}\nrien\n");
            }

            if (i % 50 == 49)
            {
                place.Publish();
            }
        }

        // Some change and some go, so that segments have deletions.
        for (var i = 0; i < 30; i++)
        {
            var file = $"regulations/w{random.Next(Works):000}.en.md";
            if (i % 3 == 0)
            {
                place.Remove(file);
            }
            else
            {
                place.With(file, Document(random, true));
            }
        }

        place.Publish();
        var works = place.Works.Load(place.Works.Ids()).ToList();
        Assert.InRange(works.Count, Works / 2, Works);
        for (var i = 0; i < Queries; i++)
        {
            Compare(works, RandomQuery(random));
        }
    }

    private static string Document(Random random, bool dated)
    {
        var sections = string.Concat(Pick(random, Topics, 2).Select((topic, i) => $"## Heading {{#s{i + 1} topic={topic}}}\n{string.Join(' ', Pick(random, Words, 3))}\n\n"));
        return $"""
            ---
            title: Title {random.Next(100)}
            kind: {Kinds[random.Next(Kinds.Length)]}
            jurisdiction: {Jurisdictions[random.Next(Jurisdictions.Length)]}
            status: {Statuses[random.Next(Statuses.Length)]}
            disciplines: [{string.Join(", ", Pick(random, Disciplines, 3))}]
            themes: [{string.Join(", ", Pick(random, Themes, 1))}]
            {(dated ? $"adopted: {1990 + random.Next(30)}" : "")}
            ---
            Opening {Words[random.Next(Words.Length)]}.

            {sections}
            """;
    }

    private static SearchQuery RandomQuery(Random random)
    {
        var query = new SearchQuery { Text = string.Join(' ', Pick(random, Words, 2)), Size = 7 };
        foreach (var (name, values) in new[] { ("kind", Kinds), ("jurisdiction", Places), ("discipline", Disciplines), ("status", Statuses), ("topic", Topics), ("theme", Themes), ("language", ["en", "fr"]) })
        {
            if (random.Next(4) == 0)
            {
                var field = FacetFields.All.First(one => one.Name == name);
                query = Pick(random, values, 2).Aggregate(query, (current, value) => current.With(field, value));
            }
        }

        return random.Next(5) == 0 ? query.With(FacetFields.Year, $"{1990 + random.Next(10)}..{2005 + random.Next(10)}") : query;
    }

    private void Compare(List<Work> works, SearchQuery query)
    {
        var matching = works.Where(work => HasWords(work, query.Text)).ToList();
        var expected = matching.Where(work => FacetFields.All.All(field => Passes(work, query, field))).Select(work => work.Id).ToHashSet();
        if (query.Text.Length > 0 && matching.Count == 0)
        {
            // Nothing has all words: the nearest are a matter of ranking, not of counting.
            return;
        }

        var found = new List<string>();
        SearchPage page;
        var number = 1;
        do
        {
            page = place.Index.Search(query.OnPage(number), AccessLevel.Public);
            found.AddRange(page.Hits.Select(hit => hit.Id));
        }
        while (number++ < page.LastPage);

        Assert.Equal(expected.Count, page.Total);
        Assert.Equal(expected.Order(), found.Order());
        foreach (var facet in page.Facets)
        {
            var counted = matching
                .Where(work => FacetFields.All.All(field => field == facet.Field || Passes(work, query, field)))
                .SelectMany(work => facet.Field.AllValuesOf(work, Vocabulary))
                .CountBy(value => value)
                .ToImmutableSortedDictionary();
            var reported = facet.Values.Where(value => value.Count > 0).ToImmutableSortedDictionary(value => value.Value, value => value.Count);
            Assert.Equal(counted, reported);
        }
    }

    private static bool HasWords(Work work, string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => work.In(Language.English)?.Sections.Any(section => section.Text.Contains(word, StringComparison.Ordinal)) == true);

    private static bool Passes(Work work, SearchQuery query, FacetField field) => !query.HasAny(field) || field.AllValuesOf(work, Vocabulary).Any(value => field.IsYear
        ? query.Years!.Value.Contains(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
        : query.Has(field, value));

    private static IEnumerable<string> Pick(Random random, string[] from, int most) => from.OrderBy(_ => random.Next()).Take(random.Next(most + 1)).ToList();
}
