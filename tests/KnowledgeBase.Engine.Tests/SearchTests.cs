using KnowledgeBase.Documents;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

public sealed class SearchTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("en", "Emergency plans", "inspections of warehouses", "emergency plan inspection warehouse")]
    [InlineData("fr", "Les plans d’urgence", "inspections des entrepôts", "plan d'urgence inspection entrepot")]
    [InlineData("es", "Planes de emergencia", "inspecciones de los almacenes", "plan emergencias inspección almacén")]
    [InlineData("ru", "Аварийные планы", "проверки складов", "аварийный план проверка склад")]
    [InlineData("ar", "خطط الطوارئ", "عمليات تفتيش المستودعات", "الخطط طوارئ التفتيش مستودعات")]
    [InlineData("zh", "应急计划", "仓库检查", "应急计划 仓库检查")]
    public void Understands_the_inflections_of_each_language(string language, string title, string text, string query)
    {
        place.WithWork("found", title, text, language: language).WithWork("other", "–", "–", language: language).Publish();
        foreach (var word in query.Split(' '))
        {
            Assert.Equal(["found"], place.Ids(word, language));
        }

        Assert.Equal(["found"], place.Ids(query, language));
    }

    [Fact]
    public void A_few_words_mean_all_of_them()
    {
        place.WithWork("both", "Both", "harbour and chlorine").WithWork("one", "One", "harbour").Publish();
        Assert.Equal(["both"], place.Ids("harbour chlorine"));
        Assert.Empty(place.Search("harbour chlorine").DroppedWords);
    }

    [Fact]
    public void When_nothing_has_all_words_the_nearest_come_and_say_what_was_given_up()
    {
        place.WithWork("near", "Near", "harbour").Publish();
        var page = place.Search("harbour submarine");
        Assert.Equal("near", Assert.Single(page.Hits).Id);
        Assert.Equal(["submarine"], page.DroppedWords);
    }

    [Fact]
    public void A_quoted_phrase_means_these_words_in_this_order()
    {
        place.WithWork("phrase", "P", "the right to know of the public").WithWork("words", "W", "know the public and its right").Publish();
        Assert.Equal(["phrase"], place.Ids("\"right to know\""));
        Assert.Equal(["phrase", "words"], place.Ids("right know").Order());
    }

    [Fact]
    public void A_minus_excludes_and_an_OR_widens()
    {
        place.WithWork("a", "A", "chlorine store").WithWork("b", "B", "ammonia store").WithWork("c", "C", "harbour").Publish();
        Assert.Equal(["b"], place.Ids("store -chlorine"));
        Assert.Equal(["a", "c"], place.Ids("chlorine OR harbour").Order());
        Assert.Equal(["c"], place.Ids("-store"));
        Assert.Equal(["a", "b"], place.Ids("sto*").Order());
    }

    [Fact]
    public void A_title_counts_more_than_a_text()
    {
        place.WithWork("text", "Something", "harbour").WithWork("title", "Harbour", "something").Publish();
        Assert.Equal(["title", "text"], place.Ids("harbour"));
    }

    [Fact]
    public void The_hit_leads_to_the_section_that_answers_and_marks_why()
    {
        place.With("regulations/a.en.md", "---\ntitle: Ports\n---\n## One {#one}\nNothing here.\n\n## Two {#two}\nEvery harbour master keeps a <plan> & a list.\n").Publish();
        var hit = Assert.Single(place.Search("harbours plans").Hits);
        Assert.Equal(new SectionReference("two", "Two"), hit.Section);
        Assert.Equal(["harbour", "plan"], hit.Snippet.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Equal("Every harbour master keeps a <plan> & a list.", string.Concat(hit.Snippet.Select(part => part.Text)));
    }

    [Fact]
    public void A_hit_is_shown_in_the_readers_language_where_that_matched()
    {
        place.WithWork("two", "Chlorine", "chlorine lantern").WithWork("two", "Chlore", "chlore orage", language: "fr").Publish();
        Assert.Equal(Language.French, place.Search("chlore", "fr").Hits[0].Language);
        var hit = place.Search("lantern", "fr").Hits[0];
        Assert.Equal(Language.English, hit.Language);
        Assert.Equal([Language.French], hit.AlsoIn);
    }

    [Fact]
    public void Labels_of_the_vocabulary_find_a_work_in_another_language()
    {
        place.WithWork("gb", "Control of hazards", "Text.", "jurisdiction: GB\nsubstances: [chlorine]").Publish();
        Assert.Equal(["gb"], place.Ids("хлор", "ru"));
        Assert.Equal(["gb"], place.Ids("المملكة المتحدة", "ar"));
    }

    [Theory]
    [InlineData("newest", "new old none")]
    [InlineData("oldest", "old new none")]
    [InlineData("title", "none new old")]
    public void Sorts(string sort, string expected)
    {
        place.WithWork("old", "Zebra", "x", "adopted: 1990").WithWork("new", "Mango", "x", "adopted: 2020-05").WithWork("none", "apple", "x").Publish();
        var page = place.Index.Search(new SearchQuery { Sort = Enum.Parse<SortOrder>(sort, ignoreCase: true) }, AccessLevel.Public);
        Assert.Equal(expected, string.Join(' ', page.Hits.Select(hit => hit.Id)));
    }

    [Theory]
    [InlineData("store -store", "-store", "store", 2)]
    [InlineData("chlorine -store", "-store", "chlorine", 1)]
    [InlineData("store kind:act", "kind:act", "store", 2)]
    [InlineData("store -kind:regulation -velvet", "-kind:regulation", "store -velvet", 2)]
    public void When_nothing_is_found_the_word_to_blame_is_named(string text, string blamed, string nearest, int total)
    {
        place.WithWork("a", "A", "chlorine store").WithWork("b", "B", "ammonia store").Publish();
        var page = place.Search(text);
        Assert.Equal(0, page.Total);
        var first = page.Nearest[0];
        Assert.Equal((blamed, nearest, total), (first.Words, first.Query.Text, first.Total));
        Assert.Equal(total, place.Index.Search(first.Query, AccessLevel.Public).Total);
    }

    [Fact]
    public void The_words_of_a_name_are_offered_where_nothing_is_about_what_it_names()
    {
        place.WithWork("a", "A", "Phosphorus and, elsewhere, pentachloride.").Publish();
        Assert.Equal(0, place.Search("10026-13-8").Total);
        var page = place.Search("phosphorus pentachloride");
        Assert.Equal(0, page.Total);
        var nearest = Assert.Single(page.Nearest);
        Assert.Equal(("phosphorus pentachloride", true, 1), (nearest.Words, nearest.KeepsWords, nearest.Total));
        Assert.Equal(["a"], place.Index.Search(nearest.Query, AccessLevel.Public).Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void A_query_without_any_word_lists_everything()
    {
        place.WithWork("a", "A", "x").WithWork("b", "B", "y").Publish();
        foreach (var query in new[] { "", "?!", "((((", "OR", "\"\"" })
        {
            Assert.Equal(2, place.Search(query).Total);
        }
    }
}
