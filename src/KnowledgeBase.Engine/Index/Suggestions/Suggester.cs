using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Index.Suggestions;

/// <summary>Completes what is being typed.</summary>
internal static class Suggester
{
    private const int MostConcepts = 5;
    private const int MostTitles = 4;
    private const int MostWords = 4;

    /// <summary>Concepts first, then titles, then words in place of the last word.</summary>
    /// <param name="view">What the reader may see.</param>
    /// <param name="text">What is typed so far.</param>
    /// <param name="reader">The reader's language.</param>
    /// <param name="vocabulary">Where labels come from.</param>
    /// <param name="most">How many at most.</param>
    public static ImmutableArray<Suggestion> Find(IndexView view, string text, Language reader, ControlledVocabulary vocabulary, int most)
    {
        text = text.Trim();
        if (text.Length is 0 or > SearchLimits.QueryLength)
        {
            return [];
        }

        var languages = QueryLanguages.Of(text, reader);
        var concepts = ConceptCompletion.Of(vocabulary);
        ImmutableArray<Suggestion> found =
        [
            .. concepts.Find(text, reader, forgiving: false, MostConcepts),
            .. languages.SelectMany(language => TitleCompletion.Find(view, language, text, MostTitles)).DistinctBy(title => title.Value).Take(MostTitles),
            .. Words(view, languages[0], text),
        ];

        // An error is looked for only where nothing begins as typed: most of what is one letter away is something else.
        var forgiven = found.Any(suggestion => suggestion.Kind != SuggestionKind.Word) ? [] : concepts.Find(text, reader, forgiving: true, MostConcepts);
        return [.. forgiven.Concat(found).DistinctBy(suggestion => suggestion.Text, StringComparer.OrdinalIgnoreCase).Take(most)];
    }

    private static IEnumerable<Suggestion> Words(IndexView view, Language language, string text)
    {
        if (!Analyzers.For(language).HasExactForms || Analyzers.Analyze(language, text).LastOrDefault(token => token.IsExact) is not { Term: not null } last || last.End != text.Length)
        {
            return [];
        }

        return WordCompletion.Find(view, language, new TypedWord(last.Term[1..]), MostWords)
            .Select(word => new Suggestion(SuggestionKind.Word, text[..last.Start] + word, language, null))
            .Where(suggestion => suggestion.Text.Length > text.Length || !suggestion.Text.Equals(text, StringComparison.OrdinalIgnoreCase));
    }
}
