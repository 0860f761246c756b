using System.Numerics;
using KnowledgeBase.Engine.Index.Columns;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeBase.Engine.Index.Postings;

/// <summary>The postings of a frequent term of one segment, unpacked: reading them from Lucene costs several times as much.</summary>
/// <param name="Docs">The documents, ascending, deleted and hidden ones included.</param>
/// <param name="Frequencies">How often the term is in each.</param>
/// <param name="Set">The documents as a set.</param>
internal sealed record PostingList(int[] Docs, ushort[] Frequencies, DocSet Set)
{
    /// <summary>By word of the set: how many documents come before it.</summary>
    private readonly int[] before = CountsBefore(Set);

    /// <summary>In bytes, about.</summary>
    public long Size => (Docs.Length * 6L) + (Set.Words.Length * 12L);

    /// <summary>Where a document that has the term stands among those that have it.</summary>
    public int PlaceOf(int doc) => before[doc >> 6] + BitOperations.PopCount(Set.Words[doc >> 6] & ((1UL << (doc & 63)) - 1));

    /// <summary>Reads all postings.</summary>
    /// <param name="postings">Of a term, with frequencies, nothing masked.</param>
    /// <param name="count">How many documents have the term.</param>
    /// <param name="maxDoc">Of the segment.</param>
    public static PostingList Read(DocsEnum postings, int count, int maxDoc)
    {
        var docs = new int[count];
        var frequencies = new ushort[count];
        var set = new DocSet(maxDoc);
        var i = 0;
        for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.NextDoc())
        {
            docs[i] = doc;
            frequencies[i++] = (ushort)Math.Min(postings.Freq, ushort.MaxValue);
            set.Add(doc);
        }

        return new PostingList(docs, frequencies, set);
    }

    private static int[] CountsBefore(DocSet set)
    {
        var before = new int[set.Words.Length];
        for (var i = 1; i < before.Length; i++)
        {
            before[i] = before[i - 1] + BitOperations.PopCount(set.Words[i - 1]);
        }

        return before;
    }
}
