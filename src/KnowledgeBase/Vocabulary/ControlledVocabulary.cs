using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Vocabulary;

/// <summary>All concept schemes together: where every code of a document comes from and finds its label. Immutable.</summary>
public sealed class ControlledVocabulary
{
    private readonly FrozenDictionary<string, ConceptScheme> schemes;
    private readonly FrozenDictionary<(string Scheme, string Id), Concept> concepts;
    private readonly FrozenDictionary<(string Scheme, string Id), ImmutableArray<Concept>> narrower;
    private readonly FrozenDictionary<ConceptReference, ImmutableArray<ConceptReference>> related;

    /// <summary>Makes a vocabulary of schemes with different ids, whose concepts have different codes within a scheme.</summary>
    /// <exception cref="ArgumentException">Two schemes or two concepts of one scheme have the same code.</exception>
    public ControlledVocabulary(IEnumerable<ConceptScheme> schemes)
    {
        Schemes = [.. schemes];
        this.schemes = Schemes.ToFrozenDictionary(scheme => scheme.Id);
        var all = Schemes.SelectMany(scheme => scheme.Concepts).ToList();
        concepts = all.ToFrozenDictionary(concept => (concept.Scheme, concept.Id));
        narrower = all
            .SelectMany(concept => concept.Broader.Select(broader => (Parent: (concept.Scheme, broader), concept)))
            .GroupBy(pair => pair.Parent, pair => pair.concept)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        var pairs = all.SelectMany(concept => concept.Related.Select(reference => (One: concept.Reference, Other: Resolve(concept, reference)))).Where(pair => Find(pair.Other) is not null).ToList();
        related = pairs
            .Concat(pairs.Select(pair => (One: pair.Other, Other: pair.One)))
            .GroupBy(pair => pair.One, pair => pair.Other)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());
    }

    /// <summary>A vocabulary without any scheme.</summary>
    public static ControlledVocabulary Empty { get; } = new([]);

    /// <summary>The schemes, in the order given.</summary>
    public ImmutableArray<ConceptScheme> Schemes { get; }

    /// <summary>The scheme with this id, when there is one.</summary>
    public ConceptScheme? Scheme(string id) => schemes.GetValueOrDefault(id);

    /// <summary>The concept with this code in this scheme, when there is one.</summary>
    public Concept? Find(string scheme, string id) => concepts.GetValueOrDefault((scheme, id));

    /// <summary>The codes of a scheme, in its order; none for an unknown scheme.</summary>
    public ImmutableArray<string> Codes(string scheme) => Scheme(scheme) is { } found ? [.. found.Concepts.Select(concept => concept.Id)] : [];

    /// <summary>The preferred label in the reader's language; the code itself when there is no such concept.</summary>
    public string Label(string scheme, string id, Language language) => Find(scheme, id)?.Label.For(language) ?? id;

    /// <summary>The concept with this name, when there is one.</summary>
    public Concept? Find(ConceptReference reference) => Find(reference.Scheme, reference.Id);

    /// <summary>The concepts of a scheme with this CAS or UN number.</summary>
    public IEnumerable<Concept> WithIdentifier(string scheme, string number) =>
        (Scheme(scheme)?.Concepts ?? []).Where(concept => concept.CasNumbers.Contains(number) || concept.UnNumbers.Contains(number, StringComparer.OrdinalIgnoreCase));

    /// <summary>The concepts of a scheme with this label, preferred or alternative, in any language, ignoring case.</summary>
    public IEnumerable<Concept> WithLabel(string scheme, string label) =>
        (Scheme(scheme)?.Concepts ?? []).Where(concept => Language.All.Any(language => concept.LabelsIn(language).Contains(label, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The concepts related to this one, whichever of the two says so, in the order in which they are said.</summary>
    public ImmutableArray<ConceptReference> Related(Concept concept) => related.GetValueOrDefault(concept.Reference, []);

    /// <summary>The concepts directly above and beside this one: those whose presence supports it.</summary>
    public IEnumerable<ConceptReference> Neighbours(Concept concept) =>
        concept.Broader.Select(broader => new ConceptReference(concept.Scheme, broader)).Concat(Related(concept));

    /// <summary>The concepts directly below this one.</summary>
    public ImmutableArray<Concept> Narrower(Concept concept) => narrower.GetValueOrDefault((concept.Scheme, concept.Id), []);

    /// <summary>The codes above this one, nearest first, each once; a cycle ends where it closes.</summary>
    public IEnumerable<string> Ancestors(string scheme, string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var queue = new Queue<string>([id]);
        while (queue.TryDequeue(out var current))
        {
            foreach (var broader in Find(scheme, current)?.Broader ?? [])
            {
                if (seen.Add(broader))
                {
                    yield return broader;
                    queue.Enqueue(broader);
                }
            }
        }
    }

    private static ConceptReference Resolve(Concept from, string reference) =>
        reference.Split(':', 2) is [var scheme, var id] ? new ConceptReference(scheme, id) : new ConceptReference(from.Scheme, reference);
}
