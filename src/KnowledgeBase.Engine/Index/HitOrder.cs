using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index;

/// <summary>Orders hits of all segments; equal ones by work id, so that an order never depends on how the index came about.</summary>
internal sealed class HitOrder(IndexView view, QueryMatch match, SortOrder sort, Language reader) : IComparer<(int Segment, int Doc)>
{
    public int Compare((int Segment, int Doc) x, (int Segment, int Doc) y) => Compare(new Candidate(KeyOf(x), x.Segment, x.Doc), new Candidate(KeyOf(y), y.Segment, y.Doc));

    /// <summary>The first hits in order.</summary>
    /// <param name="hits">All of them, by segment.</param>
    /// <param name="count">How many are wanted.</param>
    public List<(int Segment, int Doc)> First(IReadOnlyList<DocSet> hits, int count)
    {
        var best = new Best(this, count);
        for (var segment = 0; segment < hits.Count; segment++)
        {
            var (columns, matches) = (view.Segments[segment].Columns, match.Segments[segment]);
            if (sort == SortOrder.Relevance && matches.Scores is { IsEmpty: false } scores)
            {
                AddByScore(hits[segment], scores, segment, best);
                continue;
            }

            foreach (var doc in hits[segment])
            {
                best.Add(new Candidate(KeyOf(columns, matches, doc), segment, doc));
            }
        }

        return best.InOrder();
    }

    /// <summary>Where scores decide, most hits are turned away many at a time.</summary>
    private static void AddByScore(DocSet hits, ReadOnlySpan<float> scores, int segment, Best best)
    {
        ref var first = ref MemoryMarshal.GetReference(scores);
        var words = hits.Words;
        for (var word = 0; word < words.Length; word++)
        {
            var rest = words[word];
            if (rest != 0 && best.LeastScore is var least and > 0)
            {
                var enough = 0UL;
                for (var i = 0; i < 64; i += Vector256<float>.Count)
                {
                    var eight = Vector256.LoadUnsafe(ref first, (nuint)((word << 6) + i));
                    enough |= (ulong)Vector256.GreaterThanOrEqual(eight, Vector256.Create(least)).ExtractMostSignificantBits() << i;
                }

                rest &= enough;
            }

            for (; rest != 0; rest &= rest - 1)
            {
                var doc = (word << 6) + BitOperations.TrailingZeroCount(rest);
                best.Add(new Candidate(BitConverter.SingleToInt32Bits(scores[doc]), segment, doc));
            }
        }
    }

    /// <summary>A hit with a number that is greater for what comes first.</summary>
    private readonly record struct Candidate(int Key, int Segment, int Doc);

    /// <summary>The first of what is added. Holds up to twice as many, so that they are put in order now and then only.</summary>
    private sealed class Best(HitOrder order, int count)
    {
        private readonly List<Candidate> candidates = new(2 * Math.Min(count, 1_000));
        private readonly Comparison<Candidate> compare = (x, y) => order.Compare(x, y);
        private Candidate? last;

        /// <summary>A score below this is not among the first.</summary>
        public float LeastScore => last is { } known ? BitConverter.Int32BitsToSingle(known.Key) : 0;

        public void Add(in Candidate candidate)
        {
            if (last is { } known && (candidate.Key < known.Key || order.Compare(candidate, known) >= 0))
            {
                return;
            }

            candidates.Add(candidate);
            if (candidates.Count >= 2 * count)
            {
                Cut();
            }
        }

        public List<(int Segment, int Doc)> InOrder()
        {
            Cut();
            return candidates.ConvertAll(candidate => (candidate.Segment, candidate.Doc));
        }

        /// <summary>Puts them in order: by numbers alone first, then those of the same number.</summary>
        private void Cut()
        {
            var all = CollectionsMarshal.AsSpan(candidates);
            var keys = new int[all.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = all[i].Key;
            }

            keys.AsSpan().Sort(all);
            all.Reverse();
            for (var (first, i) = (0, 1); i <= all.Length; i++)
            {
                if (i == all.Length || all[i].Key != all[first].Key)
                {
                    if (i - first > 1)
                    {
                        all[first..i].Sort(compare);
                    }

                    first = i;
                }
            }

            if (candidates.Count >= count)
            {
                candidates.RemoveRange(count, candidates.Count - count);
                last = candidates[^1];
            }
        }
    }

    private int Compare(in Candidate x, in Candidate y)
    {
        var byOrder = x.Key != y.Key ? y.Key.CompareTo(x.Key)
            : sort == SortOrder.Title ? TitleKey(x).CompareTo(TitleKey(y))
            : 0;
        return byOrder != 0 ? byOrder
            : x.Segment == y.Segment ? view.Segments[x.Segment].Columns.IdOrder[x.Doc].CompareTo(view.Segments[x.Segment].Columns.IdOrder[y.Doc])
            : CompareByCodePoints(Id(x), Id(y));
    }

    /// <summary>The order of UTF-8, in which a segment orders its ids.</summary>
    private static int CompareByCodePoints(string x, string y)
    {
        var same = x.AsSpan().CommonPrefixLength(y);
        if (same == x.Length || same == y.Length)
        {
            return x.Length.CompareTo(y.Length);
        }

        // In UTF-16, what needs two units stands before the last letters that need one.
        var (one, other) = (x[same], y[same]);
        return one >= '\uD800' && other >= '\uD800' && char.IsSurrogate(one) != char.IsSurrogate(other) ? other.CompareTo(one) : one.CompareTo(other);
    }

    private int KeyOf((int Segment, int Doc) hit) => KeyOf(view.Segments[hit.Segment].Columns, match.Segments[hit.Segment], hit.Doc);

    /// <summary>Scores are never negative, so that their bits are in their order; titles are compared by themselves.</summary>
    private int KeyOf(SegmentColumns columns, SegmentMatch scores, int doc) => sort switch
    {
        SortOrder.Newest => columns.Dates[doc],
        SortOrder.Oldest => columns.Dates[doc] is var date and > 0 ? -date : int.MinValue,
        SortOrder.Title => 0,
        _ => BitConverter.SingleToInt32Bits(scores.Score(doc)),
    };

    private Lucene.Net.Util.BytesRef TitleKey(in Candidate hit) => view.Segments[hit.Segment].Columns.TitleOrder(reader, view.Segments[hit.Segment].Reader)[hit.Doc];

    private string Id(in Candidate hit) => view.Segments[hit.Segment].Columns.Ids[hit.Doc];
}
