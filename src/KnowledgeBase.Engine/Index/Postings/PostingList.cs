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
    /// <summary>In bytes, about.</summary>
    public long Size => (Docs.Length * 6L) + (Set.Words.Length * 8L);

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
}
