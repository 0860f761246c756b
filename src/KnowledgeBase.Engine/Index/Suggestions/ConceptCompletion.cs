using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Index.Suggestions;

/// <summary>The labels of a vocabulary in all languages, found by the beginnings of their words.</summary>
internal sealed class ConceptCompletion
{
    private static readonly ConditionalWeakTable<ControlledVocabulary, ConceptCompletion> Known = [];

    /// <summary>Schemes whose concepts a reader searches for; the others only describe documents.</summary>
    private static readonly string[] Schemes = ["substance", "topic", "practice-concept", "hazard", "discipline", "theme", "subject", "sector", "jurisdiction"];

    private static readonly string[] Identifiers = ["cas", "un"];

    private readonly ImmutableArray<Entry> entries;

    private ConceptCompletion(ControlledVocabulary vocabulary) => entries =
    [
        .. from scheme in Schemes
           from concept in vocabulary.Scheme(scheme)?.Concepts ?? []
           from label in Labels(concept)
           let words = Words(label.Language, label.Text)
           where words.Length > 0
           select new Entry(concept, label.Language, label.Text, words, label.IsPreferred),
    ];

    /// <summary>The completion of a vocabulary, made once.</summary>
    public static ConceptCompletion Of(ControlledVocabulary vocabulary) => Known.GetValue(vocabulary, static made => new ConceptCompletion(made));

    /// <summary>Labels that have a word beginning with each typed word, each concept once, the nearest first.</summary>
    /// <param name="text">What is typed.</param>
    /// <param name="reader">Whose labels come first.</param>
    /// <param name="forgiving">Whether one typing error in a word is forgiven.</param>
    /// <param name="most">How many at most.</param>
    public IEnumerable<Suggestion> Find(string text, Language reader, bool forgiving, int most)
    {
        var typed = Language.All.ToDictionary(language => language, language => Words(language, text));
        return entries
            .Select(entry => (Entry: entry, Distance: entry.DistanceFrom(typed[entry.Language], text, forgiving)))
            .Where(pair => pair.Distance is not null)
            .OrderBy(pair => pair.Distance + (pair.Entry.Language == reader ? 0 : 1))
            .ThenBy(pair => pair.Entry.IsPreferred ? 0 : 1)
            .ThenBy(pair => pair.Entry.Text.Length)
            .ThenBy(pair => pair.Entry.Text, StringComparer.Ordinal)
            .DistinctBy(pair => pair.Entry.Concept)
            .Take(most)
            .Select(pair => new Suggestion(SuggestionKind.Concept, pair.Entry.Text, pair.Entry.Language, $"{pair.Entry.Concept.Scheme}:{pair.Entry.Concept.Id}"));
    }

    private static IEnumerable<(Language Language, string Text, bool IsPreferred)> Labels(Concept concept) => concept.Label.Texts
        .Select(label => (label.Key, label.Value, true))
        .Concat(concept.Alternatives.SelectMany(alternatives => alternatives.Value.Select(text => (alternatives.Key, text, false))))
        .Concat(Identifiers.SelectMany(name => concept.Notations.GetValueOrDefault(name, "").Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(number => (Language.English, number, false)));

    private static string[] Words(Language language, string text) => language == Language.Chinese
        ? text.Length == 0 ? [] : [text.ToLowerInvariant()]
        : [.. Analyzers.Analyze(language, text).Where(token => token.IsExact).Select(token => token.Term[1..])];

    private sealed record Entry(Concept Concept, Language Language, string Text, string[] Words, bool IsPreferred)
    {
        /// <summary>0 when the label begins as typed, 2 when words of it do; <see langword="null"/> when it does not fit.</summary>
        public int? DistanceFrom(string[] typed, string text, bool forgiving)
        {
            if (typed.Length == 0)
            {
                return null;
            }

            if (Text.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return 0;
            }

            var fits = Language == Language.Chinese ? Words[0].Contains(typed[0], StringComparison.Ordinal) : Array.TrueForAll(typed, word => Has(new TypedWord(word), forgiving));
            return fits ? 2 : null;
        }

        private bool Has(TypedWord typed, bool forgiving)
        {
            foreach (var word in Words)
            {
                if (typed.Begins(word) || (forgiving && typed.NearlyBegins(word)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
