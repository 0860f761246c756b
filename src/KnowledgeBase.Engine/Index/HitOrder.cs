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
        // A heap whose root is the last of the best so far. Most hits are turned away by one comparison of numbers.
        var best = new PriorityQueue<Candidate, Candidate>(Comparer<Candidate>.Create((x, y) => Compare(y, x)));
        var last = default(Candidate);
        var leastScore = 0f;
        for (var segment = 0; segment < hits.Count; segment++)
        {
            var (columns, scores) = (view.Segments[segment].Columns, match.Segments[segment]);
            var byScore = sort == SortOrder.Relevance ? scores.Scores : [];
            foreach (var doc in hits[segment])
            {
                // Where scores decide, most hits go no further than this.
                if (doc < byScore.Length && best.Count == count && byScore[doc] < leastScore)
                {
                    continue;
                }

                var candidate = new Candidate(KeyOf(columns, scores, doc), segment, doc);
                if (best.Count < count)
                {
                    best.Enqueue(candidate, candidate);
                    (last, leastScore) = Least(best);
                }
                else if (candidate.Key >= last.Key && Compare(candidate, last) < 0)
                {
                    best.DequeueEnqueue(candidate, candidate);
                    (last, leastScore) = Least(best);
                }
            }
        }

        var result = new List<(int, int)>(best.Count);
        while (best.TryDequeue(out var hit, out _))
        {
            result.Add((hit.Segment, hit.Doc));
        }

        result.Reverse();
        return result;
    }

    /// <summary>A hit with a number that is greater for what comes first.</summary>
    private readonly record struct Candidate(int Key, int Segment, int Doc);

    private static (Candidate Last, float Score) Least(PriorityQueue<Candidate, Candidate> best) => (best.Peek(), BitConverter.Int32BitsToSingle(best.Peek().Key));

    private int Compare(in Candidate x, in Candidate y)
    {
        var byOrder = x.Key != y.Key ? y.Key.CompareTo(x.Key)
            : sort == SortOrder.Title ? TitleKey(x).CompareTo(TitleKey(y))
            : 0;
        return byOrder != 0 ? byOrder : string.CompareOrdinal(Id(x), Id(y));
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
