using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>
/// Rewards documents in which words of a query stand together: as neighbours in the order of the query, or near one another
/// in any order. Pairs are scored like terms, by frequency and length of field (after Metzler, Croft: A Markov Random Field
/// Model for Term Dependencies, SIGIR 2005). Reads the stored positions; nothing is analysed again.
/// </summary>
/// <param name="plan">The query in the language of the documents.</param>
/// <param name="view">What the reader may see.</param>
/// <param name="settings">What pairs count.</param>
internal sealed class Proximity(LanguagePlan plan, IndexView view, RankingSettings settings)
{
    private readonly (int First, int Second, int Distance, float Weight)[] pairs = [.. Pairs(plan, settings)];
    private readonly TermMatcher?[] terms = [.. plan.Parts.Select(part => part is { Position: >= 0, Matchers: [TermMatcher { Idf: > 0 } term] } ? term : null)];
    private readonly int[][] positions = [.. plan.Parts.Select(_ => new int[16])];
    private readonly int[] counts = new int[plan.Parts.Length];

    /// <summary>What is to be added to the score of each document.</summary>
    /// <param name="segment">Their segment.</param>
    /// <param name="docs">In ascending order.</param>
    public float[] Score(SegmentView segment, IReadOnlyList<int> docs)
    {
        var scores = new float[docs.Count];
        if (pairs.Length == 0)
        {
            return scores;
        }

        var adjacent = new float[docs.Count * pairs.Length];
        var near = new float[docs.Count * pairs.Length];
        foreach (var field in TextField.Texts)
        {
            Count(segment, field, docs, adjacent, near);
        }

        for (var i = 0; i < adjacent.Length; i++)
        {
            scores[i / pairs.Length] += pairs[i % pairs.Length].Weight
                * ((settings.Adjacent * Bm25.Saturate(adjacent[i], settings.Saturation)) + (settings.Near * Bm25.Saturate(near[i], settings.Saturation)));
        }

        return scores;
    }

    /// <summary>Words of the query that follow one another, up to <see cref="RankingSettings.Reach"/> apart.</summary>
    public static IEnumerable<(int First, int Second, int Distance, float Weight)> Pairs(LanguagePlan plan, RankingSettings settings)
    {
        // The optional words between, such as single Chinese characters, are no links of the chain.
        var chain = Enumerable.Range(0, plan.Parts.Length).Where(i => plan.Parts[i] is { IsOptional: false, Position: >= 0, Matchers: [TermMatcher { Idf: > 0 }] }).ToList();
        for (var i = 0; i < chain.Count; i++)
        {
            for (var j = i + 1; j < chain.Count && j <= i + settings.Reach; j++)
            {
                var (first, second) = (plan.Parts[chain[i]], plan.Parts[chain[j]]);
                yield return (chain[i], chain[j], second.Position - first.Position, Math.Min(first.Weight, second.Weight));
            }
        }
    }

    private void Count(SegmentView segment, TextField field, IReadOnlyList<int> docs, float[] adjacent, float[] near)
    {
        var name = field.In(plan.Language);
        if (segment.Columns.Lengths(name, segment.Reader) is not { } lengths || segment.Reader.GetTerms(name)?.GetEnumerator() is not { } dictionary)
        {
            return;
        }

        var postings = new DocsAndPositionsEnum?[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i] is { } term && dictionary.SeekExact(new BytesRef(term.Term)))
            {
                postings[i] = dictionary.DocsAndPositions(segment.Mask, null, DocsAndPositionsFlags.NONE);
            }
        }

        var (weight, b) = settings.Fields[field.Ordinal];
        var table = view.Normalization(name, weight, b);
        for (var i = 0; i < docs.Count; i++)
        {
            for (var term = 0; term < postings.Length; term++)
            {
                counts[term] = Read(postings[term], docs[i], ref positions[term]);
            }

            var norm = table[lengths.Capped[docs[i]]];
            for (var pair = 0; pair < pairs.Length; pair++)
            {
                var (first, second, distance, _) = pairs[pair];
                var (following, close) = Together(positions[first].AsSpan(0, counts[first]), positions[second].AsSpan(0, counts[second]), distance);
                adjacent[(i * pairs.Length) + pair] += following * norm;
                near[(i * pairs.Length) + pair] += close * norm;
            }
        }
    }

    /// <summary>Reads the positions in a document; the number of them.</summary>
    private static int Read(DocsAndPositionsEnum? posting, int doc, ref int[] into)
    {
        if (posting is null || posting.DocID == DocIdSetIterator.NO_MORE_DOCS || (posting.DocID < doc && posting.Advance(doc) != doc) || posting.DocID != doc)
        {
            return 0;
        }

        var count = posting.Freq;
        if (count > into.Length)
        {
            into = new int[count * 2];
        }

        for (var i = 0; i < count; i++)
        {
            into[i] = posting.NextPosition();
        }

        return count;
    }

    /// <summary>How often the second follows the first at its distance, and how often one is near.</summary>
    private (int Following, int Close) Together(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int distance)
    {
        var (following, close) = (0, 0);
        var from = 0;
        foreach (var position in first)
        {
            while (from < second.Length && second[from] < position - settings.Window)
            {
                from++;
            }

            var isClose = false;
            for (var i = from; i < second.Length && second[i] <= position + settings.Window; i++)
            {
                isClose |= second[i] != position;
                if (second[i] == position + distance)
                {
                    following++;
                }
            }

            close += isClose ? 1 : 0;
        }

        return (following, close);
    }
}
