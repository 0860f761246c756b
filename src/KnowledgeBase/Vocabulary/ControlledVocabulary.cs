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
}
