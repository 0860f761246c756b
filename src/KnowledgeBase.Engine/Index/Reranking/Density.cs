using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Scoring;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Reranking;

/// <summary>
/// Rewards documents in which words of a query stand close together: the weight of the different words that the densest stretch
/// of a text has (after Tao, Zhai: An Exploration of Proximity Measures in Information Retrieval, SIGIR 2007). Reads the
/// stored positions; nothing is analysed again.
/// </summary>
/// <param name="plan">The query in the language of the documents.</param>
/// <param name="settings">What it counts.</param>
internal sealed class Density(LanguagePlan plan, RankingSettings settings)
{
    /// <summary>A Chinese word is about this many characters.</summary>
    private const int CharactersOfWord = 2;

    private readonly int length = settings.Stretch * (plan.Language == Language.Chinese ? CharactersOfWord : 1);
    private readonly TermMatcher?[] terms = [.. plan.Parts.Select(TermOf)];
    private readonly float[] weights = [.. plan.Parts.Select(part => part.Share * part.Weight)];
    private readonly List<(int Position, int Term)> stretch = [];
    private readonly int[] times = new int[plan.Parts.Length];

    /// <summary>Whether a query has words that can stand together.</summary>
    public static bool CanBeIn(LanguagePlan plan) => plan.Parts.Count(part => TermOf(part) is not null) > 1;

    /// <summary>What is to be added to the score of each document.</summary>
    /// <param name="segment">Their segment.</param>
    /// <param name="docs">In ascending order.</param>
    public float[] Score(SegmentView segment, IReadOnlyList<int> docs)
    {
        var scores = new float[docs.Count];
        foreach (var field in TextField.Texts)
        {
            var postings = Open(segment, field.In(plan.Language));
            for (var i = 0; i < docs.Count && postings.Length > 0; i++)
            {
                Read(postings, docs[i]);
                scores[i] = Math.Max(scores[i], settings.Dense * Densest());
            }
        }

        return scores;
    }

    private static TermMatcher? TermOf(QueryPart part) => part is { Position: >= 0, Matchers: [TermMatcher { Idf: > 0 } term, ..] } ? term : null;

    private DocsAndPositionsEnum?[] Open(SegmentView segment, string field)
    {
        if (segment.Reader.GetTerms(field)?.GetEnumerator() is not { } dictionary)
        {
            return [];
        }

        return [.. terms.Select(term => term is not null && dictionary.SeekExact(new BytesRef(term.Term)) ? dictionary.DocsAndPositions(segment.Mask, null, DocsAndPositionsFlags.NONE) : null)];
    }

    /// <summary>Where the words stand in a document, in order.</summary>
    private void Read(DocsAndPositionsEnum?[] postings, int doc)
    {
        stretch.Clear();
        for (var term = 0; term < postings.Length; term++)
        {
            if (postings[term] is { } posting && posting.DocID <= doc && (posting.DocID == doc || posting.Advance(doc) == doc))
            {
                for (var i = posting.Freq; i > 0; i--)
                {
                    stretch.Add((posting.NextPosition(), term));
                }
            }
        }

        stretch.Sort();
    }

    /// <summary>The greatest weight of different words within the length of a stretch.</summary>
    private float Densest()
    {
        Array.Clear(times);
        var (best, weight, first) = (0f, 0f, 0);
        foreach (var (position, term) in stretch)
        {
            weight += times[term]++ == 0 ? weights[term] : 0;
            while (position - stretch[first].Position >= length)
            {
                var left = stretch[first++].Term;
                weight -= --times[left] == 0 ? weights[left] : 0;
            }

            best = Math.Max(best, weight);
        }

        return best;
    }
}
