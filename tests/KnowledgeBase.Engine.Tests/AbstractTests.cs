using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Problems;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Works that have a title and a summary in languages in which there is no text of them.</summary>
public sealed class AbstractTests : IDisposable
{
    private const string Harbour = """
        jurisdiction: GB
        abstracts:
          ru: {title: "Правила о маяках в гаванях", summary: "Кто обязан содержать маяки, и кто отвечает перед портом за склады аммиака."}
          ar: {title: "قواعد المنارات في الموانئ"}
          fr: {title: "Règles sur les phares des ports", summary: "Qui entretient les phares, et qui répond des entrepôts d’ammoniac."}
        """;

    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Come_back_as_they_were_written_and_are_no_texts()
    {
        place.WithWork("harbour", "Harbour light rules", "Every light is kept.", Harbour);
        Assert.Empty(place.Ingest().Problems);
        var work = place.Works.Find("harbour", AccessLevel.Public)!;
        Assert.Equal([Language.Arabic, Language.French, Language.Russian], work.Metadata.Abstracts.Select(one => one.Language));
        Assert.Equal([Language.English], work.Expressions.Select(expression => expression.Language));
        Assert.Equal((Language.Russian, "Правила о маяках в гаванях"), (work.TitleIn(Language.Russian).Language, work.TitleIn(Language.Russian).Title));
        Assert.Equal((Language.English, "Harbour light rules"), (work.TitleIn(Language.Chinese).Language, work.TitleIn(Language.Chinese).Title));
        Assert.Equal(Language.English, work.For(Language.Russian).Language);
    }

    [Theory]
    [InlineData("title", 300)]
    [InlineData("summary", 400)]
    public void Are_no_longer_than_those_of_a_text(string part, int most)
    {
        place.WithWork("a", "A", "Text.", $"abstracts:\n  fr:\n    title: Un\n    summary: Deux\n".Replace($"{part}: {(part == "title" ? "Un" : "Deux")}", $"{part}: {new string('x', most + 1)}", StringComparison.Ordinal));
        var problem = Assert.Single(place.Ingest().Problems);
        Assert.Equal((ProblemCode.TextTooLong, $"abstracts.fr.{part}"), (problem.Code, problem.Location.Field));
    }

    [Fact]
    public void One_in_the_language_of_a_text_gives_way_to_it_and_comes_back_when_the_text_goes()
    {
        place.WithWork("harbour", "Harbour light rules", "Every light is kept.", Harbour).WithWork("harbour", "Phares", "Chaque phare est entretenu.", language: "fr");
        var problem = Assert.Single(place.Ingest().Problems);
        Assert.Equal(
            (ProblemCode.AbstractOfText, "regulations/harbour.en.md", 7, "abstracts.fr", ProblemSeverity.Warning),
            (problem.Code, problem.Location.File, problem.Location.Line, problem.Location.Field, problem.Severity));
        Assert.Equal("Phares", place.Works.Find("harbour", AccessLevel.Public)!.TitleIn(Language.French).Title);
        Assert.Equal(2, place.Works.Find("harbour", AccessLevel.Public)!.Metadata.Abstracts.Length);

        place.Remove("regulations/harbour.fr.md");
        place.Ingest();
        Assert.Equal("Règles sur les phares des ports", place.Works.Find("harbour", AccessLevel.Public)!.TitleIn(Language.French).Title);
    }

    [Fact]
    public void One_under_the_wrong_language_is_told()
    {
        var summary = string.Concat(Enumerable.Repeat("Кто обязан содержать маяки и склады. ", 6));
        place.WithWork("a", "A", "Text.", $"abstracts:\n  fr: {{title: Un, summary: \"{summary}\"}}");
        var problem = Assert.Single(place.Ingest().Problems);
        Assert.Equal((ProblemCode.AbstractInOtherLanguage, 4, ProblemSeverity.Warning), (problem.Code, problem.Location.Line, problem.Severity));
    }

    [Fact]
    public void A_work_is_found_by_a_title_in_the_readers_language_and_shown_under_it()
    {
        place.WithWork("harbour", "Harbour light rules", "Every light is kept.", Harbour).WithWork("other", "Other", "Text.").Publish();
        var hit = Assert.Single(place.Search("маяк гавани", "ru").Hits);
        Assert.Equal(("harbour", Language.English, Language.Russian), (hit.Id, hit.Language, hit.TitleLanguage));
        Assert.Equal("Правила о маяках в гаванях", string.Concat(hit.Title.Select(part => part.Text)));
        Assert.Equal(["маяках", "гаванях"], hit.Title.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Equal(Language.Russian, hit.SnippetLanguage);
        Assert.Equal(["маяки"], hit.Snippet.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Empty(hit.AlsoIn);
    }

    [Theory]
    [InlineData("приказ", "ru", "маяк")]
    [InlineData("المنارات", "ar", "المنارات")]
    [InlineData("phare", "fr", "phares des ports")]
    public void Only_works_with_the_words_are_found(string without, string reader, string with)
    {
        place.WithWork("harbour", "Harbour light rules", "Every light is kept.", Harbour).WithWork("other", "Other", "Text.").Publish();
        Assert.Equal(["harbour"], place.Ids(with, reader));
        Assert.Equal(reader == "ru" ? [] : ["harbour"], place.Ids(without, reader));
    }

    [Fact]
    public void What_matched_in_another_language_is_shown_beside_the_readers_title()
    {
        place.WithWork("harbour", "Harbour light rules", "Every light near chlorine is kept.", Harbour + "\nsubstances: [chlorine]").Publish();
        var hit = Assert.Single(place.Search("хлор", "ru").Hits);
        Assert.Equal((Language.Russian, Language.English), (hit.TitleLanguage, hit.SnippetLanguage));
        Assert.Equal(["chlorine"], hit.Snippet.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Equal("duties", hit.Section!.Anchor);
    }

    [Fact]
    public void A_reader_of_the_text_who_asks_in_another_language_sees_the_summary_that_has_it()
    {
        place.WithWork("harbour", "Harbour light rules", "Every light is kept.", Harbour).Publish();
        var hit = Assert.Single(place.Search("маяки", "en").Hits);
        Assert.Equal((Language.English, Language.English, Language.Russian), (hit.Language, hit.TitleLanguage, hit.SnippetLanguage));
    }

    [Fact]
    public void Without_a_query_the_readers_summary_is_shown()
    {
        place.WithWork("harbour", "Harbour light rules", "Every light is kept.", Harbour).Publish();
        var hit = Assert.Single(place.Search("", "fr").Hits);
        Assert.Equal(("Règles sur les phares des ports", Language.French), (Assert.Single(hit.Title).Text, hit.SnippetLanguage));
        Assert.Equal(Language.English, Assert.Single(place.Search("", "ar").Hits).SnippetLanguage);
    }

    [Fact]
    public void The_reason_is_told()
    {
        place.WithWork("harbour", "Harbour light rules", "Every light is kept.", Harbour).Publish();
        var page = place.Index.Search(new SearchQuery { Text = "маяки", Reader = Language.Russian, Explain = true }, AccessLevel.Public);
        Assert.Equal(new HitReason(HitReasonKind.Abstract, "маяки", 1), Assert.Single(Assert.Single(page.Hits).Reasons));
    }

    [Fact]
    public void Titles_are_ordered_as_the_reader_sees_them()
    {
        place.WithWork("a", "Apples", "Text.", "abstracts: {ru: {title: Яблоки}}").WithWork("b", "Bananas", "Text.", "abstracts: {ru: {title: Бананы}}").Publish();
        var query = new SearchQuery { Sort = SortOrder.Title };
        Assert.Equal(["a", "b"], place.Index.Search(query, AccessLevel.Public).Hits.Select(hit => hit.Id));
        Assert.Equal(["b", "a"], place.Index.Search(query with { Reader = Language.Russian }, AccessLevel.Public).Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void A_title_is_suggested_by_its_own_words_and_not_by_those_of_the_summary()
    {
        place.WithWork("harbour", "Harbour light rules", "Every light is kept.", Harbour).Publish();
        Assert.Contains(Suggest("правила о мая"), suggestion => suggestion == new Suggestion(SuggestionKind.Title, "Правила о маяках в гаванях", Language.Russian, "harbour"));
        Assert.DoesNotContain(Suggest("отвечает"), suggestion => suggestion.Kind == SuggestionKind.Title);
    }

    [Fact]
    public void Sections_are_shown_under_the_title_and_found_by_it()
    {
        place.WithWork("harbour", "Harbour light rules", "Every light is kept.", Harbour).Publish();
        var page = place.Index.Search(new SearchQuery { Text = "гавань", Reader = Language.Russian, Unit = SearchUnit.Sections }, AccessLevel.Public);
        var hit = Assert.Single(page.Hits);
        Assert.Equal((Language.Russian, "duties"), (hit.TitleLanguage, hit.Section!.Anchor));
        Assert.Empty(place.Index.Search(new SearchQuery { Text = "аммиака порт", Reader = Language.Russian, Unit = SearchUnit.Sections }, AccessLevel.Public).Hits);
    }

    [Fact]
    public void A_hidden_work_leaves_no_trace_of_its_abstracts()
    {
        place.WithWork("open", "Open", "Text.", "abstracts: {ru: {title: Правила о причалах, summary: Где стоят маяки.}}").Publish();
        var before = Answer();
        place.WithWork("secret", "Secret", "Text.", "access: secretariat\nabstracts: {ru: {title: Тайные правила о маяках, summary: Маяки и ещё раз маяки.}}").Publish();
        Assert.Equal(before, Answer());
        Assert.DoesNotContain(Suggest("тайные"), suggestion => suggestion.Kind == SuggestionKind.Title);
        Assert.Equal(2, place.Search("маяки", "ru", AccessLevel.Secretariat).Total);

        string Answer() => string.Join(' ', place.Search("маяки", "ru").Hits.Select(hit => $"{hit.Id} {hit.Score:R}"));
    }

    private IEnumerable<Suggestion> Suggest(string typed) => place.Index.Suggest(typed, Language.Russian, AccessLevel.Public, StoredVocabulary.Default, 10);
}
