using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index;

/// <summary>Orders hits of all segments; equal ones by work id, so that an order never depends on how the index came about.</summary>
internal sealed class HitOrder(IndexView view, QueryMatch match, SortOrder sort, Language reader) : IComparer<(int Segment, int Doc)>
{
    public int Compare((int Segment, int Doc) x, (int Segment, int Doc) y)
    {
        var byOrder = sort == SortOrder.Title
            ? TitleKey(x).CompareTo(TitleKey(y))
            : Key(y.Segment, y.Doc).CompareTo(Key(x.Segment, x.Doc));
        return byOrder != 0 ? byOrder : string.CompareOrdinal(Id(x), Id(y));
    }

    /// <summary>The first hits in order.</summary>
    /// <param name="hits">All of them, by segment.</param>
    /// <param name="count">How many are wanted.</param>
    public List<(int Segment, int Doc)> First(IReadOnlyList<DocSet> hits, int count)
    {
        // A heap whose root is the last of the best so far. Most hits are turned away by one comparison of numbers.
        var best = new PriorityQueue<(int Segment, int Doc), (int Segment, int Doc)>(Comparer<(int, int)>.Create((x, y) => Compare(y, x)));
        var least = long.MinValue;
        for (var segment = 0; segment < hits.Count; segment++)
        {
            foreach (var doc in hits[segment])
            {
                if (sort != SortOrder.Title && Key(segment, doc) < least)
                {
                    continue;
                }

                var hit = (segment, doc);
                if (best.Count < count)
                {
                    best.Enqueue(hit, hit);
                }
                else if (Compare(hit, best.Peek()) < 0)
                {
                    best.DequeueEnqueue(hit, hit);
                }

                if (best.Count == count && best.TryPeek(out var last, out _))
                {
                    least = Key(last.Segment, last.Doc);
                }
            }
        }

        var result = new List<(int, int)>(best.Count);
        while (best.TryDequeue(out var hit, out _))
        {
            result.Add(hit);
        }

        result.Reverse();
        return result;
    }

    /// <summary>A number that is greater for what comes first; scores are never negative, so their bits are in their order.</summary>
    private long Key(int segment, int doc) => sort switch
    {
        SortOrder.Newest => view.Segments[segment].Columns.Dates[doc],
        SortOrder.Oldest => view.Segments[segment].Columns.Dates[doc] is var date and > 0 ? -date : int.MinValue,
        SortOrder.Title => 0,
        _ => BitConverter.SingleToInt32Bits(match.Segments[segment].Score(doc)),
    };

    private Lucene.Net.Util.BytesRef TitleKey((int Segment, int Doc) hit) =>
        view.Segments[hit.Segment].Columns.TitleOrder(reader, view.Segments[hit.Segment].Reader)[hit.Doc];

    private string Id((int Segment, int Doc) hit) => view.Segments[hit.Segment].Columns.Ids[hit.Doc];
}
