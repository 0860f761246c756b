using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Suggestions;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

/// <summary>What is suggested while a reader types.</summary>
public sealed class SuggestionTests : IDisposable
{
    private readonly Workplace place = new();

    public SuggestionTests() => place
        .WithWork("harbour-act", "Harbour Safety Act", "Storage of ammonia in harbours. Inspectors visit.")
        .WithWork("harbour-code", "Code for harbours and terminals of the coast", "Inspectors visit twice. Storage matters.")
        .WithWork("loi-prevention", "Loi sur la prévention des accidents", "La prévention est obligatoire. La prévention coûte peu.", language: "fr")
        .WithWork("loi-deux", "Deuxième loi", "La prévention encore.", language: "fr")
        .WithWork("secret-harbour", "Harbour secrets", "Inspectors inspectorate inspectorate.", "access: secretariat")
        .Publish();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("chlorin", "en", SuggestionKind.Concept, "substance:chlorine")]
    [InlineData("хлор", "en", SuggestionKind.Concept, "substance:chlorine")]
    [InlineData("氯气", "fr", SuggestionKind.Concept, "substance:chlorine")]
    [InlineData("كلور", "ar", SuggestionKind.Concept, "substance:chlorine")]
    [InlineData("7782-50", "ru", SuggestionKind.Concept, "substance:chlorine")]
    [InlineData("UN 1017", "es", SuggestionKind.Concept, "substance:chlorine")]
    [InlineData("chlroine", "en", SuggestionKind.Concept, "substance:chlorine")]
    [InlineData("emergancy plan", "en", SuggestionKind.Concept, "topic:emergency-planning")]
    [InlineData("harbour sa", "en", SuggestionKind.Title, "harbour-act")]
    [InlineData("terminals har", "en", SuggestionKind.Title, "harbour-code")]
    public void A_beginning_leads_to(string typed, string reader, SuggestionKind kind, string value) =>
        Assert.Contains(Suggest(typed, reader), suggestion => (suggestion.Kind, suggestion.Value) == (kind, value));

    [Theory]
    [InlineData("inspec", "en", "inspectors")]
    [InlineData("storage inspec", "en", "storage inspectors")]
    [InlineData("preven", "fr", "prévention")]
    [InlineData("prévén", "fr", "prévention")]
    public void Words_are_completed_as_they_are_written(string typed, string reader, string text) =>
        Assert.Contains(Suggest(typed, reader), suggestion => (suggestion.Kind, suggestion.Text) == (SuggestionKind.Word, text));

    [Fact]
    public void What_a_reader_may_not_see_is_not_suggested()
    {
        Assert.DoesNotContain(Suggest("harbour", "en"), suggestion => suggestion.Value == "secret-harbour");
        Assert.DoesNotContain(Suggest("inspectora", "en"), suggestion => suggestion.Text == "inspectorate");
        Assert.Contains(place.Index.Suggest("harbour", Language.English, AccessLevel.Secretariat, StoredVocabulary.Default, 10), suggestion => suggestion.Value == "secret-harbour");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("((((")]
    [InlineData("\"")]
    [InlineData("q")]
    public void Any_beginning_has_an_answer(string typed) => Assert.InRange(Suggest(typed, "en").Length, 0, 10);

    [Theory]
    [InlineData("emerg", "emergency", true)]
    [InlineData("emergancy", "emergency", true)]
    [InlineData("emrgency", "emergency", true)]
    [InlineData("emeergency", "emergency", true)]
    [InlineData("emregency", "emergency", true)]
    [InlineData("emergancx", "emergency", false)]
    [InlineData("imergency", "emergency", false)]
    [InlineData("cat", "cut", false)]
    public void One_error_is_forgiven_in_words_of_four_letters_and_more(string typed, string word, bool expected) =>
        Assert.Equal(expected, new TypedWord(typed).NearlyBegins(word));

    private System.Collections.Immutable.ImmutableArray<Suggestion> Suggest(string typed, string reader) =>
        place.Index.Suggest(typed, Language.Parse(reader), AccessLevel.Public, StoredVocabulary.Default, 10);
}
