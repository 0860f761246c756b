using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Tagging;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Index.Concepts;

/// <summary>
/// The vocabulary as queries use it: concepts named in any language, by any label, by CAS or UN number or by formula; and the
/// codes that <c>field:value</c> may mean. Immutable; for any thread.
/// </summary>
internal sealed class QueryVocabulary
{
    private static readonly ConditionalWeakTable<ControlledVocabulary, QueryVocabulary> Known = [];

    /// <summary>The schemes whose concepts lead to works in other languages, most telling first.</summary>
    private static readonly ImmutableArray<string> Schemes =
        ["substance", "hazard", "topic", "subject", "theme", "discipline", "practice-concept", "sector", "jurisdiction", "kind"];

    private readonly Lazy<LabelMatcher>[] labels;
    private readonly Lazy<ILookup<string, ConceptReference>> codes;

    private QueryVocabulary(ControlledVocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        labels = [.. Language.All.Select(language => new Lazy<LabelMatcher>(() => LabelMatcher.For(language, LabelsOf(vocabulary, language))))];
        codes = new(() => Concepts(vocabulary)
            .SelectMany(concept => concept.CasNumbers.Concat(concept.UnNumbers).Concat(concept.Notation("formula")).Select(code => (code, concept.Reference)))
            .ToLookup(pair => pair.code, pair => pair.Reference, StringComparer.Ordinal));
    }

    /// <summary>The vocabulary.</summary>
    public ControlledVocabulary Vocabulary { get; }

    /// <summary>A vocabulary as queries use it, made once.</summary>
    public static QueryVocabulary Of(ControlledVocabulary vocabulary) => Known.GetValue(vocabulary, static made => new QueryVocabulary(made));

    /// <summary>Whether a concept of this scheme leads to works in other languages.</summary>
    public static bool Knows(string scheme) => Schemes.Contains(scheme);

    /// <summary>
    /// The concepts that a query names: the longest names first, none inside another. A name that also means other things
    /// counts only where the query names a neighbour of the concept, or the concept in another way.
    /// </summary>
    /// <param name="text">The query; what is not to be understood as words is blank in it.</param>
    /// <param name="languages">The languages it may be in, the reader's first.</param>
    public ImmutableArray<QueryConcept> Find(string text, ImmutableArray<Language> languages)
    {
        var named = languages.SelectMany(language => labels[language.Ordinal].Value.Find(text))
            .Select(match => (match.Start, match.End, match.Label.Concepts))
            .Concat(Codes(text))
            .OrderByDescending(match => match.End - match.Start)
            .ToList();
        var chosen = new List<(int Start, int End, ConceptReference Concept, bool IsAmbiguous)>();
        foreach (var (start, end, concepts) in named)
        {
            // One name may mean concepts of several schemes, and the same in two languages.
            if (!chosen.Exists(other => start < other.End && other.Start < end && (start, end) != (other.Start, other.End)))
            {
                chosen.AddRange(concepts.Select(concept => (start, end, concept.Concept, concept.IsAmbiguous)));
            }
        }

        return
        [
            .. chosen
                .Where(one => !one.IsAmbiguous || chosen.Exists(other => (!other.IsAmbiguous || other.Start != one.Start) && (other.Concept == one.Concept ? !other.IsAmbiguous : IsNeighbour(one.Concept, other.Concept))))
                .Select(one => new QueryConcept(one.Concept, one.Start, one.End, Vocabulary.Find(one.Concept) is { CasNumbers.IsEmpty: false }))
                .Distinct()
                .OrderBy(one => one.Start)
                .ThenBy(one => Schemes.IndexOf(one.Concept.Scheme))
                .ThenBy(one => one.Concept.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The code of a field's value as a reader may write it: the code itself, or a label in any language; <see langword="null"/> when it is neither.</summary>
    public string? Value(FacetField field, string written)
    {
        if (field.IsYear)
        {
            return YearRange.TryParse(written, out _) ? written : null;
        }

        var concepts = Vocabulary.Scheme(field.Scheme!)?.Concepts ?? [];
        return concepts.FirstOrDefault(concept => concept.Id.Equals(written, StringComparison.OrdinalIgnoreCase))?.Id
            ?? concepts.FirstOrDefault(concept => Language.All.Any(language => concept.LabelsIn(language).Contains(written, StringComparer.OrdinalIgnoreCase)))?.Id;
    }

    private bool IsNeighbour(ConceptReference one, ConceptReference other) =>
        Vocabulary.Find(one) is { } concept && Vocabulary.Neighbours(concept).Contains(other);

    private IEnumerable<(int Start, int End, ImmutableArray<(ConceptReference Concept, bool IsAmbiguous)> Concepts)> Codes(string text)
    {
        foreach (var identifier in ChemicalIdentifier.In(text).Where(identifier => codes.Value.Contains(identifier.Value)))
        {
            yield return (identifier.Start, identifier.End, Certain(identifier.Value));
        }

        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end - start is >= 2 and <= 12)
            {
                var word = text[start..end];
                var code = CasNumber.TryRead(word, out var number) ? number : word;

                // Formulas are as they are written: "no" is no nitrogen oxide.
                if (codes.Value.Contains(code) && (code != word || word.Any(char.IsAsciiDigit)))
                {
                    yield return (start, end, Certain(code));
                }
            }

            start = Math.Max(start, end);
        }
    }

    private ImmutableArray<(ConceptReference, bool)> Certain(string code) => [.. codes.Value[code].Select(concept => (concept, false))];

    private static IEnumerable<Concept> Concepts(ControlledVocabulary vocabulary) =>
        Schemes.Select(vocabulary.Scheme).OfType<ConceptScheme>().SelectMany(scheme => scheme.Concepts);

    private static List<TaggedLabel> LabelsOf(ControlledVocabulary vocabulary, Language language)
    {
        var named =
            from concept in Concepts(vocabulary)
            let ambiguous = concept.Ambiguous.GetValueOrDefault(language, [])
            from label in concept.LabelsIn(language).Concat(ambiguous)

            // Readers write acronyms in small letters too.
            select (Text: label.ToLowerInvariant(), Concept: concept.Reference, IsAmbiguous: ambiguous.Contains(label, StringComparer.OrdinalIgnoreCase));
        return
        [
            .. named
                .GroupBy(one => one.Text)
                .Select(group => new TaggedLabel(group.Key, [.. group.GroupBy(one => one.Concept, (concept, ones) => (concept, ones.Any(one => one.IsAmbiguous)))])),
        ];
    }
}
