using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index;

/// <summary>Orders hits of all segments; equal ones by work id, so that an order never depends on how the index came about.</summary>
internal sealed class HitOrder(IndexView view, QueryMatch match, SortOrder sort, Language reader) : IComparer<(int Segment, int Doc)>
{
    public int Compare((int Segment, int Doc) x, (int Segment, int Doc) y)
    {
        var byOrder = sort switch
        {
            SortOrder.Newest => Date(y).CompareTo(Date(x)),
            SortOrder.Oldest => (Date(x) == 0, Date(x)).CompareTo((Date(y) == 0, Date(y))),
            SortOrder.Title => view.Segments[x.Segment].Columns.TitleOrder(reader, view.Segments[x.Segment].Reader)[x.Doc]
                .CompareTo(view.Segments[y.Segment].Columns.TitleOrder(reader, view.Segments[y.Segment].Reader)[y.Doc]),
            _ => match.Segments[y.Segment].Score(y.Doc).CompareTo(match.Segments[x.Segment].Score(x.Doc)),
        };
        return byOrder != 0 ? byOrder : string.CompareOrdinal(Id(x), Id(y));
    }

    /// <summary>The first hits in order.</summary>
    /// <param name="hits">All of them, in any order.</param>
    /// <param name="count">How many are wanted.</param>
    public List<(int Segment, int Doc)> First(IEnumerable<(int Segment, int Doc)> hits, int count)
    {
        // A heap whose root is the last of the best so far.
        var best = new PriorityQueue<(int Segment, int Doc), (int Segment, int Doc)>(Comparer<(int, int)>.Create((x, y) => Compare(y, x)));
        foreach (var hit in hits)
        {
            if (best.Count < count)
            {
                best.Enqueue(hit, hit);
            }
            else if (Compare(hit, best.Peek()) < 0)
            {
                best.DequeueEnqueue(hit, hit);
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

    private int Date((int Segment, int Doc) hit) => view.Segments[hit.Segment].Columns.Dates[hit.Doc];

    private string Id((int Segment, int Doc) hit) => view.Segments[hit.Segment].Columns.Ids[hit.Doc];
}
