using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Concepts;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Index;

/// <summary>What a work is about, in any language, as terms that recur as often as they weigh.</summary>
internal static class WorkConcepts
{
    /// <summary>What an author's word counts beside a name in the text.</summary>
    private const int Asserted = 3;

    /// <summary>More names than this say no more.</summary>
    private const int MostNames = 8;

    /// <summary>The term of a concept.</summary>
    public static string Term(ConceptReference concept) => concept.ToString();

    /// <summary>Asserted concepts with those that are broader, and those that the texts name.</summary>
    public static IEnumerable<string> Of(Work work, ControlledVocabulary vocabulary, SearchUnit unit)
    {
        var weights = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var concept in work.Asserted.Where(concept => QueryVocabulary.Knows(concept.Scheme)))
        {
            // What is said of the work says less of each of its sections, but for their topics.
            Add(concept, unit == SearchUnit.Works || concept.Scheme == "topic" ? Asserted : 1);
            foreach (var broader in vocabulary.Ancestors(concept.Scheme, concept.Id))
            {
                Add(new ConceptReference(concept.Scheme, broader), 1);
            }
        }

        // A concept that is named in several languages counts as often as in the one that names it most.
        var named = work.Expressions.SelectMany(expression => expression.AllMentions).GroupBy(mention => mention.Concept, mention => mention.Times);
        foreach (var concept in named.Where(group => QueryVocabulary.Knows(group.Key.Scheme)))
        {
            Add(concept.Key, Math.Min(MostNames, concept.Max()));
        }

        return weights.SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value));

        void Add(ConceptReference concept, int weight) => weights[Term(concept)] = weights.GetValueOrDefault(Term(concept)) + weight;
    }
}
