using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Search;

/// <summary>The answer of <c>GET /api/v1/suggest</c>.</summary>
/// <param name="Suggestions">The likeliest first.</param>
public sealed record SuggestionsJson(IReadOnlyList<SuggestionJson> Suggestions)
{
    internal static SuggestionsJson Of(ImmutableArray<Suggestion> suggestions, Language reader, ControlledVocabulary vocabulary) =>
        new([.. suggestions.Select(suggestion => SuggestionJson.Of(suggestion, reader, vocabulary))]);
}

/// <summary>What a reader may be about to type.</summary>
/// <param name="Kind"><c>concept</c>, <c>title</c> or <c>word</c>.</param>
/// <param name="Text">What to search for.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Hint">What it is, in the reader's language: the concept's scheme and, where it differs, its label; for a title <see langword="null"/>.</param>
/// <param name="Url">Where choosing it leads.</param>
public sealed record SuggestionJson(string Kind, string Text, string Language, string? Hint, string Url)
{
    internal static SuggestionJson Of(Suggestion suggestion, Language reader, ControlledVocabulary vocabulary) => new(
        suggestion.Kind.ToString().ToLowerInvariant(),
        suggestion.Text,
        suggestion.Language.Code,
        HintOf(suggestion, reader, vocabulary),
        suggestion.Kind == SuggestionKind.Title
            ? Addresses.Document(reader, suggestion.Value!, suggestion.Language)
            : Addresses.Search(new SearchQuery { Text = suggestion.Text, Reader = reader }));

    private static string? HintOf(Suggestion suggestion, Language reader, ControlledVocabulary vocabulary)
    {
        if (suggestion.Kind != SuggestionKind.Concept)
        {
            return null;
        }

        var (scheme, code) = suggestion.Value!.Split(':', 2) is [var first, var second] ? (first, second) : ("", "");
        var kind = vocabulary.Scheme(scheme)?.Label.For(reader) ?? scheme;
        var label = vocabulary.Label(scheme, code, reader);
        return label.Equals(suggestion.Text, StringComparison.OrdinalIgnoreCase) ? kind : $"{label} · {kind}";
    }
}
