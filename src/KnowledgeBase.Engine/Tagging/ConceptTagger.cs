using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Tagging;

/// <summary>
/// Recognises concepts of the vocabulary in texts, by their labels in the text's language and by chemical identifiers.
/// Immutable; for any thread.
/// </summary>
public sealed class ConceptTagger
{
    /// <summary>Raised when the same text and vocabulary give other mentions than before.</summary>
    private const int Version = 2;

    /// <summary>The schemes whose labels are recognised. Those of kinds, statuses, audiences and the like are common words, and where a text comes from is not what it speaks of.</summary>
    private static readonly ImmutableArray<string> Schemes = ["substance", "hazard", "practice-concept", "theme", "topic", "subject", "discipline", "sector"];

    private readonly ControlledVocabulary vocabulary;
    private readonly Lazy<LabelMatcher>[] matchers;
    private readonly Dictionary<(ChemicalIdentifierKind Kind, string Value), ImmutableArray<ConceptReference>> identifiers;
    private readonly ILookup<ConceptReference, ConceptReference> neighbours;

    /// <summary>A tagger for this vocabulary.</summary>
    public ConceptTagger(ControlledVocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        matchers = [.. Language.All.Select(language => new Lazy<LabelMatcher>(() => LabelMatcher.For(language, Labels(language))))];
        identifiers = Concepts
            .SelectMany(concept => concept.CasNumbers.Select(number => (Key: (ChemicalIdentifierKind.Cas, number), concept.Reference))
                .Concat(concept.UnNumbers.Select(number => (Key: (ChemicalIdentifierKind.Un, number), concept.Reference))))
            .GroupBy(pair => pair.Key, pair => pair.Reference)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());
        neighbours = Concepts
            .SelectMany(concept => vocabulary.Neighbours(concept).Select(other => (From: concept.Reference, To: other)))
            .ToLookup(pair => pair.From, pair => pair.To);
    }

    /// <summary>Says what mentions depend on beside the text: as long as it stays, so do they.</summary>
    public string Fingerprint
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Add(Version.ToString(CultureInfo.InvariantCulture));
            foreach (var concept in Concepts)
            {
                Add(concept.Scheme, concept.Id);
                Add([.. concept.Broader, .. concept.Related, .. concept.CasNumbers, .. concept.UnNumbers]);
                foreach (var language in Language.All)
                {
                    Add([language.Code, .. concept.LabelsIn(language), "?", .. concept.Ambiguous.GetValueOrDefault(language, [])]);
                }
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());

            void Add(params ReadOnlySpan<string> texts)
            {
                foreach (var text in texts)
                {
                    hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
                }
            }
        }
    }

    private IEnumerable<Concept> Concepts => Schemes.Select(vocabulary.Scheme).OfType<ConceptScheme>().SelectMany(scheme => scheme.Concepts);

    /// <summary>The expression with what is recognised in its title and summary and in each of its sections.</summary>
    public Expression Tag(Expression expression)
    {
        var matcher = matchers[expression.Language.Ordinal].Value;
        var head = Matches(matcher, $"{expression.Title}\n{expression.Summary}");
        var sections = expression.Sections.Select(section => Matches(matcher, $"{section.Title}\n{section.Text}")).ToList();
        var certain = sections.Append(head).SelectMany(matches => matches).Where(match => !match.IsAmbiguous).Select(match => match.Concept).ToHashSet();
        return expression with
        {
            Mentions = Mentions(head),
            Sections = [.. expression.Sections.Zip(sections, (section, matches) => section with { Mentions = Mentions(matches) })],
        };

        ImmutableArray<ConceptMention> Mentions(IEnumerable<(ConceptReference Concept, bool IsAmbiguous)> matches) =>
        [
            .. matches
                .Where(match => !match.IsAmbiguous || certain.Contains(match.Concept) || neighbours[match.Concept].Any(certain.Contains))
                .GroupBy(match => match.Concept, (concept, group) => new ConceptMention(concept, group.Count()))
                .OrderByDescending(mention => mention.Times)
                .ThenBy(mention => Schemes.IndexOf(mention.Concept.Scheme))
                .ThenBy(mention => mention.Concept.Id, StringComparer.Ordinal),
        ];
    }

    private List<(ConceptReference Concept, bool IsAmbiguous)> Matches(LabelMatcher matcher, string text) =>
    [
        .. matcher.Find(text).SelectMany(match => match.Label.Concepts),
        .. ChemicalIdentifier.In(text)
            .Where(identifier => identifier.IsValid)
            .SelectMany(identifier => identifiers.GetValueOrDefault((identifier.Kind, identifier.Value), []))
            .Select(concept => (concept, false)),
    ];

    /// <summary>
    /// The labels of a language. One that is also listed as ambiguous is ambiguous, be it the preferred one; one that a
    /// concept is called by does not name those that have it as an alternative.
    /// </summary>
    private List<TaggedLabel> Labels(Language language)
    {
        var named =
            from concept in Concepts
            let ambiguous = concept.Ambiguous.GetValueOrDefault(language, [])
            from label in concept.LabelsIn(language).Concat(ambiguous)

            // Capitals at the beginning are the vocabulary's way of writing; those of acronyms say something.
            let text = Inflection.IsAcronym(label) ? label : label.ToLowerInvariant()
            select (
                Text: text,
                Concept: concept.Reference,
                IsPreferred: concept.Label.Texts.TryGetValue(language, out var preferred) && preferred == label,
                IsAmbiguous: ambiguous.Contains(label, StringComparer.OrdinalIgnoreCase));
        return
        [
            .. named
                .GroupBy(one => one.Text)
                .Select(group => new TaggedLabel(
                    group.Key,
                    [
                        .. group
                            .Where(one => one.IsPreferred || !group.Any(other => other.IsPreferred && other.Concept != one.Concept))
                            .GroupBy(one => one.Concept, (concept, ones) => (concept, ones.Any(one => one.IsAmbiguous))),
                    ])),
        ];
    }
}
