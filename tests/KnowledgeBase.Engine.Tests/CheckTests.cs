using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Tests;

/// <summary>What <c>check</c> and ingestion find beyond what makes a file unreadable.</summary>
public sealed class CheckTests : IDisposable
{
    private const string English = "The operator of a site that holds large quantities of dangerous substances must tell the authority about it before the work is started, and the authority must answer within the time that is set by the law.";
    private const string French = "L'exploitant d'un site qui détient de grandes quantités de substances dangereuses doit le déclarer à l'autorité avant le début des travaux, et l'autorité répond dans les délais que la loi fixe pour les sites.";
    private const string Russian = "Оператор объекта, на котором находятся большие количества опасных веществ, обязан сообщить об этом органу власти до начала работ, а орган власти обязан ответить в срок, установленный законом страны.";

    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("en", "The gas with CAS number 7782-50-6 is toxic.", ProblemCode.InvalidCasNumber, ProblemSeverity.Error, 5)]
    [InlineData("en", "The gas (7782-50-6) is toxic.", ProblemCode.InvalidCasNumber, ProblemSeverity.Warning, 5)]
    [InlineData("ar", "الغاز ٧٧٨٢-٥٠-٦ سام", ProblemCode.InvalidCasNumber, ProblemSeverity.Warning, 5)]
    [InlineData("en", "See [there](http://example.org/).", ProblemCode.InvalidLink, ProblemSeverity.Warning, 5)]
    [InlineData("en", "See [there](ftp://example.org/).", ProblemCode.InvalidLink, ProblemSeverity.Warning, 5)]
    [InlineData("en", "See [there](https:/example).", ProblemCode.InvalidLink, ProblemSeverity.Warning, 5)]
    [InlineData("en", "See [below](#nothing).", ProblemCode.UnknownAnchor, ProblemSeverity.Warning, 5)]
    [InlineData("en", "", ProblemCode.EmptySection, ProblemSeverity.Warning, 4)]
    [InlineData("ru", English, ProblemCode.TextInOtherLanguage, ProblemSeverity.Warning, 4)]
    [InlineData("fr", English, ProblemCode.TextInOtherLanguage, ProblemSeverity.Warning, 4)]
    [InlineData("es", French, ProblemCode.TextInOtherLanguage, ProblemSeverity.Warning, 4)]
    [InlineData("en", Russian, ProblemCode.TextInOtherLanguage, ProblemSeverity.Warning, 4)]
    public void A_text_is_looked_through_line_by_line(string language, string text, ProblemCode code, ProblemSeverity severity, int line)
    {
        place.With($"practices/a.{language}.md", $"---\ntitle: A\n---\n## One {{#one}}\n{text}\n");
        var problem = Assert.Single(Check());
        Assert.Equal((code, severity, line), (problem.Code, problem.Severity, problem.Location.Line));
    }

    [Theory]
    [InlineData("en", English)]
    [InlineData("fr", French)]
    [InlineData("ru", Russian)]
    [InlineData("en", "Chlorine, CAS 7782-50-5, since 2015-05-7, see [one](#one) and [there](https://example.org/7782-50-6).")]
    [InlineData("en", "It stands at https://example.org/1234-56-7/.\n\n### Two {#two}\nMore.")]
    public void A_good_text_is_left_alone(string language, string text)
    {
        place.With($"practices/a.{language}.md", $"---\ntitle: A\n---\n## One {{#one}}\n{text}\n");
        Assert.Empty(Check());
    }

    [Fact]
    public void A_single_section_that_was_not_translated_is_found()
    {
        place.With("practices/a.ru.md", $"---\ntitle: А\n---\n## Раз {{#one}}\n{Russian}\n{Russian}\n{Russian}\n\n## Два {{#two}}\n{English}\n");
        var problem = Assert.Single(Check());
        Assert.Equal((ProblemCode.TextInOtherLanguage, 9, "en"), (problem.Code, problem.Location.Line, problem.Arguments[1]));
    }

    [Theory]
    [InlineData("substances: [7782-50-5]", ProblemCode.UnknownValueDidYouMean, "chlorine")]
    [InlineData("substances: [Хлор]", ProblemCode.UnknownValueDidYouMean, "chlorine")]
    [InlineData("jurisdiction: France", ProblemCode.UnknownValueDidYouMean, "FR")]
    [InlineData("disciplines: [proces]", ProblemCode.UnknownValueDidYouMean, "process")]
    [InlineData("substances: [7782-50-6]", ProblemCode.InvalidCasNumber, "7782-50-6")]
    public void Whoever_writes_a_name_or_number_is_told_the_code(string field, ProblemCode code, string suggestion)
    {
        place.WithWork("a", "A", "Text.", field);
        var problem = Check().First(problem => problem.Location.Field is not null);
        Assert.Equal((code, 3), (problem.Code, problem.Location.Line));
        Assert.Contains(suggestion, problem.Arguments);
    }

    [Fact]
    public void A_relation_to_what_is_not_there_is_told_with_its_line_and_the_nearest_work()
    {
        place.WithWork("seveso-three", "S", "Text.").With("regulations/a.en.md", "---\ntitle: A\nrelations:\n  - replaces: seveso-three\n  - implements: seveso-thre\n---\nText.");
        var problem = Assert.Single(Check());
        Assert.Equal((ProblemCode.UnknownWorkDidYouMean, 5, "seveso-three"), (problem.Code, problem.Location.Line, problem.Arguments[1]));
    }

    [Fact]
    public void Sections_and_fields_that_differ_between_languages_are_told_with_their_lines()
    {
        place.With("regulations/a.en.md", "---\ntitle: A\nkind: act\n---\n## One {#one}\nText.\n")
            .With("regulations/a.fr.md", "---\ntitle: A\nkind: regulation\n---\n## Un {#one}\nTexte.\n\n## Deux {#two}\nTexte.\n");
        Assert.Equal([(ProblemCode.ContradictsOtherLanguage, 3), (ProblemCode.SectionsDiffer, 8)], Check().Select(problem => (problem.Code, problem.Location.Line!.Value)));
    }

    [Fact]
    public void A_text_that_is_nearly_another_works_is_found_and_a_translation_is_not()
    {
        var text = string.Join('\n', Enumerable.Range(0, 60).Select(i => $"Sentence {i} says what duty number {i * 7 % 61} is about and who carries it out."));
        place.WithWork("one", "One", text)
            .WithWork("two", "Two", text.Replace("Sentence 30", "Phrase thirty", StringComparison.Ordinal))
            .WithWork("one", "Un", text, language: "fr")
            .WithWork("three", "Three", string.Join('\n', Enumerable.Range(0, 60).Select(i => $"Quite another matter {i}: {i * i} of these and {i + 3} of those were seen there.")));
        var problem = Assert.Single(Check(), problem => problem.Code == ProblemCode.NearDuplicate);
        Assert.Equal(("regulations/two.en.md", "regulations/one.en.md", ProblemSeverity.Warning), (problem.Location.File, problem.Arguments[0], problem.Severity));

        Assert.Single(place.Ingest().Problems, problem => problem.Code == ProblemCode.NearDuplicate);
        Assert.Empty(place.Ingest().Problems);
        place.WithWork("four", "Four", text);
        Assert.Equal(2, place.Ingest().Problems.Count(problem => problem.Code == ProblemCode.NearDuplicate));
    }

    [Theory]
    [InlineData(English, "en")]
    [InlineData(French, "fr")]
    [InlineData(Russian, "ru")]
    [InlineData("Short.", null)]
    [InlineData("存放大量危险物质的场所，其经营者须在开工之前告知主管机关，主管机关须在法律规定的期限内答复。存放大量危险物质的场所，其经营者须在开工之前告知主管机关。", "zh")]
    [InlineData("يجب على مشغل الموقع الذي يحفظ كميات كبيرة من المواد الخطرة أن يبلغ السلطة بذلك قبل بدء العمل، وعلى السلطة أن ترد في الأجل الذي يحدده القانون في الدولة المعنية بهذا الأمر وذلك لكل موقع من هذه المواقع في جميع أنحاء البلاد.", "ar")]
    public void The_language_of_a_text_is_told_by_its_script_and_its_frequent_words(string text, string? language) =>
        Assert.Equal(language, WrittenLanguage.Of(text)?.Code);

    private IReadOnlyList<Problem> Check() => Ingestor.Check(place.Corpus, place.Corpus, TimeProvider.System).Problems;
}
