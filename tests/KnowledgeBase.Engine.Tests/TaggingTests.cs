using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Engine.Tagging;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Tests;

public sealed class TaggingTests
{
    private const string Six = "{en: Blue salt, fr: Sel bleu, es: Sal azul, ru: Синяя соль, zh: 蓝盐, ar: ملح أزرق}";
    private static readonly ConceptTagger Tagger = new(StoredVocabulary.Default);

    [Theory]
    [InlineData("en", "Two tanks of chlorine stood there.", "substance:chlorine")]
    [InlineData("en", "Safety data sheets came with it.", "practice-concept:sds")]
    [InlineData("en", "Wastes and pesticides.", "sector:pesticides")]
    [InlineData("en", "It uses hydrogen chloride.", "substance:hydrogen-chloride")]
    [InlineData("fr", "Le chlore et l'ammoniac, avec des évaluations des risques.", "substance:chlorine substance:ammonia practice-concept:risk-assessment")]
    [InlineData("es", "Evaluaciones de riesgos para el cloro.", "practice-concept:risk-assessment substance:chlorine")]
    [InlineData("ru", "После утечки хлора провели оценку рисков.", "substance:chlorine practice-concept:risk-assessment")]
    [InlineData("ru", "Цистерна с хлором.", "substance:chlorine")]
    [InlineData("zh", "工厂储存氯气和氯化氢。", "substance:chlorine substance:hydrogen-chloride")]
    [InlineData("zh", "依照GHS进行风险评估。", "practice-concept:ghs practice-concept:risk-assessment")]
    [InlineData("ar", "تخزين الكلور وغاز الكلور", "substance:chlorine")]
    [InlineData("ar", "وبالكلور وللأمونيا", "substance:chlorine substance:ammonia")]
    [InlineData("ar", "المادة 7782-50-5 في المستودع", "substance:chlorine")]
    [InlineData("ar", "المادة ٧٧٨٢-٥٠-٥ في المستودع", "substance:chlorine")]
    [InlineData("ar", "رقم الأمم المتحدة 1017", "substance:chlorine")]
    [InlineData("zh", "联合国编号1017的货物，CAS号7664-41-7。", "substance:chlorine substance:ammonia")]
    [InlineData("ru", "Груз ООН 1017.", "substance:chlorine")]
    [InlineData("fr", "Le numéro ONU 1017 et le n° CAS 7782-50-5.", "substance:chlorine")]
    public void Finds_labels_and_identifiers_in_every_language(string language, string text, string expected) =>
        Assert.Superset(expected.Split(' ').ToHashSet(), Found(language, text).ToHashSet());

    [Theory]
    [InlineData("en", "Chlorination of drinks.", "substance:chlorine")]
    [InlineData("en", "This may lead to change.", "substance:lead")]
    [InlineData("en", "An sms was sent, and SMS again.", "practice-concept:sms")]
    [InlineData("en", "It assesses. Risk is low.", "practice-concept:risk-assessment")]
    [InlineData("en", "Who is at risk, assessment pending.", "practice-concept:risk-assessment")]
    [InlineData("en", "Calcium hypochlorite", "substance:sodium-hypochlorite")]
    [InlineData("en", "The CAS number 7782-50-6 is mistaken.", "substance:chlorine")]
    [InlineData("en", "In 1017 nothing happened.", "substance:chlorine")]
    [InlineData("zh", "氯乙酸", "substance:chlorine")]
    [InlineData("ar", "صدر الكتاب في كتاب آخر", "substance:tabun")]
    [InlineData("ru", "Хлорирование воды.", "substance:chlorine")]
    [InlineData("en", "Ammonium nitrate", "substance:ammonia")]
    [InlineData("en", "Schedule 1 of the regulations sets quantities.", "substance:grp-cwc-schedule-1")]
    public void Does_not_find_what_only_looks_alike(string language, string text, string unwanted) =>
        Assert.DoesNotContain(unwanted, Found(language, text));

    [Theory]
    [InlineData("The SMS is audited.", false)]
    [InlineData("A safety management system is required. The SMS is audited.", true)]
    [InlineData("After MIC escaped.", false)]
    [InlineData("Methyl isocyanate (MIC) escaped.", true)]
    public void An_ambiguous_acronym_counts_only_in_context(string text, bool isFound)
    {
        var twice = Tagger.Tag(Text("en", text)).AllMentions.Where(mention => mention.Concept.Id is "sms" or "methyl-isocyanate").Select(mention => mention.Times);
        Assert.Equal(isFound ? [2] : [], twice);
    }

    [Fact]
    public void The_longest_label_wins()
    {
        Assert.Equal(["substance:calcium-ammonium-nitrate"], Found("en", "Calcium ammonium nitrate"));
        Assert.Equal(["substance:hydrogen-chloride"], Found("zh", "氯化氢"));
    }

    [Fact]
    public void What_is_found_is_kept_by_section_apart_from_what_is_asserted()
    {
        using var place = new Workplace();
        place.With("regulations/a.en.md", "---\ntitle: Rules on methanol\nsubstances: [chlorine]\n---\nOpening.\n\n## Chlorine {#one}\nChlorine and benzene; benzene.\n").Ingest();
        var work = place.Works.Find("a", AccessLevel.Public)!;
        Assert.Equal("methanol", Assert.Single(work.Expressions[0].Mentions).Concept.Id);
        Assert.Equal([("benzene", 2), ("chlorine", 2)], work.Expressions[0].Sections[1].Mentions.Select(mention => (mention.Concept.Id, mention.Times)));
        Assert.Equal(["benzene", "methanol"], work.Found.Select(mention => mention.Concept.Id));
        Assert.Contains(new ConceptReference("substance", "chlorine"), work.Asserted);
    }

    [Fact]
    public void A_changed_vocabulary_tags_again_and_moves_the_index()
    {
        using var place = new Workplace();
        place.WithWork("a", "A", "Keep blue salt dry.").Publish();
        Assert.Empty(place.Works.Find("a", AccessLevel.Public)!.Found);

        var before = new ChangeLog(place.Database).State();
        place.With("vocabulary/substances.yaml", $"scheme: substance\nlabel: {Six}\nconcepts:\n  blue-salt:\n    label: {Six}\n").Publish();
        Assert.Equal("blue-salt", Assert.Single(place.Works.Find("a", AccessLevel.Public)!.Found).Concept.Id);
        Assert.True(new ChangeLog(place.Database).State().VocabularySequence > before.VocabularySequence);
        var stands = new ChangeLog(place.Database).State();
        place.Publish();
        Assert.Equal(stands, new ChangeLog(place.Database).State());
    }

    private static IEnumerable<string> Found(string language, string text) => Tagger.Tag(Text(language, text)).AllMentions.Select(mention => $"{mention.Concept.Scheme}:{mention.Concept.Id}");

    private static Expression Text(string language, string text) => new(Language.Parse(language), "", null, null, [new Section("", 0, "", null, [], "", text)]);
}
