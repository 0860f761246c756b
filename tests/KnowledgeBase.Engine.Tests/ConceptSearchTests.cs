using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Finding across languages, by concepts and by numbers.</summary>
public sealed class ConceptSearchTests : IDisposable
{
    private static readonly ConceptReference Chlorine = new("substance", "chlorine");
    private readonly Workplace place = new();

    public ConceptSearchTests() => place
        .WithWork("en-text", "Transport rules", "Chlorine is carried by rail.")
        .WithWork("en-tag", "Store rules", "Of gases.", "substances: [chlorine]")
        .WithWork("fr-text", "Règles", "Le chlore est transporté.", language: "fr")
        .WithWork("ru-text", "Правила", "Перевозка хлора по железной дороге.", language: "ru")
        .WithWork("number", "Numbers", "The gas 7782-50-5 is listed.")
        .WithWork("other", "Ammonia", "Ammonia is carried by rail.")
        .Publish();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("chlorine", "en")]
    [InlineData("chlore", "fr")]
    [InlineData("хлор", "ru")]
    [InlineData("氯气", "zh")]
    [InlineData("كلور", "ar")]
    [InlineData("7782-50-5", "en")]
    [InlineData("7782–50–5", "fr")]
    [InlineData("7782505", "es")]
    [InlineData("٧٧٨٢-٥٠-٥", "ar")]
    [InlineData("UN 1017", "en")]
    public void A_substance_by_any_name_finds_the_same_works(string query, string reader)
    {
        var page = place.Search(query, reader);
        Assert.Equal(["en-tag", "en-text", "fr-text", "number", "ru-text"], page.Hits.Select(hit => hit.Id).Order());
        Assert.Equal([Chlorine], page.AlsoSearched.Select(one => one.Concept).Where(concept => concept.Scheme == "substance"));
    }

    [Fact]
    public void The_readers_own_words_come_first() => Assert.Equal("fr-text", place.Ids("chlore", "fr")[0]);

    [Fact]
    public void What_a_concept_adds_can_be_taken_away()
    {
        var query = new SearchQuery { Text = "chlore", Reader = Language.French }.WithoutConcept(Chlorine);
        var page = place.Index.Search(query, AccessLevel.Public);
        Assert.Equal("fr-text", Assert.Single(page.Hits).Id);
        Assert.DoesNotContain(Chlorine, page.AlsoSearched.Select(one => one.Concept));
    }

    [Fact]
    public void The_name_in_the_language_of_the_text_is_marked()
    {
        var hit = place.Search("chlore", "fr").Hits.Single(one => one.Id == "ru-text");
        Assert.Equal(["хлора"], hit.Snippet.Where(part => part.IsMatch).Select(part => part.Text));
    }

    [Fact]
    public void A_wrong_check_digit_is_told() => Assert.Equal(["7782-50-6"], place.Search("7782-50-6").MistypedCasNumbers);

    [Theory]
    [InlineData("2012/18/EU", "seveso")]
    [InlineData("2012/18/UE", "seveso")]
    [InlineData("29 CFR 1910.119", "psm")]
    [InlineData("29 CFR § 1910.119", "psm")]
    [InlineData("S.I. 2015/483", "comah")]
    [InlineData("SI 2015 No 483", "comah")]
    [InlineData("GB18218—2018", "gb")]
    [InlineData("GB 18218", "gb")]
    [InlineData("116-ФЗ", "fz")]
    [InlineData("116-FZ", "fz")]
    [InlineData("第591号", "decree")]
    public void A_citation_finds_its_text_first_and_nothing_that_only_has_the_digits(string query, string expected)
    {
        place.WithWork("seveso", "Seveso III", "Text.", "source: {title: \"Directive 2012/18/EU\"}")
            .WithWork("mentions", "Another", "It follows 2012/18/EU, S.I. 2015/483, 29 CFR 1910.119, GB 18218-2018, 116-ФЗ and 第591号.")
            .WithWork("psm", "Process safety", "Text.", "source: {title: \"29 CFR 1910.119\"}")
            .WithWork("comah", "COMAH", "Text.", "source: {title: \"S.I. 2015/483\"}")
            .WithWork("gb", "Identification", "Text.", "source: {title: \"GB 18218-2018\"}")
            .WithWork("fz", "Industrial safety", "Text.", "source: {title: \"Federal Law No. 116-FZ\"}")
            .WithWork("decree", "Regulations", "Text.", "source: {title: \"国务院令第591号\"}")
            .WithWork("digits", "Digits", "In 2012 there were 18 in the EU; 29 of 1910, 119; 2015 and 483; 116.")
            .Publish();
        Assert.Equal([expected, "mentions"], place.Ids(query));
    }

    [Fact]
    public void A_question_in_one_language_finds_the_section_in_another()
    {
        place.With("regulations/gb.en.md", "---\ntitle: Control of hazards\n---\n## Scope {#scope}\nWho it is for.\n\n## Emergency plans {#plans topic=emergency-planning}\nThe operator prepares a plan for emergencies.\n").Publish();
        var hit = place.Search("ما هي متطلبات التخطيط والتأهب للطوارئ في المنشآت؟", "ar").Hits[0];
        Assert.Equal(("gb", "plans"), (hit.Id, hit.Section?.Anchor));
    }

    [Theory]
    [InlineData("kind:act", "one")]
    [InlineData("kind:ACT rules", "one")]
    [InlineData("jurisdiction:France", "two")]
    [InlineData("jurisdiction:\"United Kingdom\"", "one")]
    [InlineData("-kind:act year:2000..2010", "two")]
    [InlineData("colour:blue", "three")]
    public void A_field_and_its_value_are_part_of_the_words(string query, string expected)
    {
        place.WithWork("one", "Rules", "rules", "kind: act\njurisdiction: GB")
            .WithWork("two", "Rules", "rules", "kind: guidance\njurisdiction: FR\nadopted: 2005")
            .WithWork("three", "Paint", "The colour is blue.", "kind: guidance")
            .Publish();
        Assert.Equal([expected], place.Ids(query));
    }

    [Fact]
    public void When_time_is_over_the_answer_says_so()
    {
        place.Index.TimeBudget = TimeSpan.Zero;
        Assert.True(place.Search("chlorine rail").IsPartial);
    }

    [Fact]
    public void The_shares_of_the_reasons_add_up()
    {
        var page = place.Index.Search(new SearchQuery { Text = "chlorine rail", Explain = true }, AccessLevel.Public);
        Assert.All(page.Hits, hit => Assert.Equal(1, hit.Reasons.Where(reason => reason.Share > 0).Sum(reason => reason.Share), 2));
        Assert.Contains(page.Hits[0].Reasons, reason => reason is { Kind: HitReasonKind.Text, Detail: "rail" });
    }
}
