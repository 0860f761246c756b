using KnowledgeBase.Engine.Index.Columns;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Postings;

/// <summary>A term of one field of one segment, found once.</summary>
internal sealed class SegmentTerm
{
    private readonly string field;
    private readonly BytesRef bytes;
    private readonly TermState state;

    private SegmentTerm(string field, BytesRef bytes, TermsEnum found)
    {
        this.field = field;
        this.bytes = bytes;
        state = found.GetTermState();
        DocFreq = found.DocFreq;
    }

    /// <summary>How many documents have it, deleted and hidden ones included.</summary>
    public int DocFreq { get; }

    /// <summary>Looks a term up; <see langword="null"/> when the segment lacks it.</summary>
    public static SegmentTerm? Find(AtomicReader reader, string field, string term)
    {
        var bytes = new BytesRef(term);
        return reader.GetTerms(field)?.GetEnumerator() is { } terms && terms.SeekExact(bytes)
            ? new SegmentTerm(field, bytes, terms)
            : null;
    }

    /// <summary>Its postings with frequencies.</summary>
    /// <param name="reader">Of the segment.</param>
    /// <param name="mask">What is to be left out; <see langword="null"/> for nothing.</param>
    public DocsEnum Docs(AtomicReader reader, IBits? mask) => Terms(reader).Docs(mask, null, DocsFlags.FREQS);

    /// <summary>Its postings with positions.</summary>
    public DocsAndPositionsEnum Positions(AtomicReader reader, IBits? mask) => Terms(reader).DocsAndPositions(mask, null, DocsAndPositionsFlags.NONE);

    /// <summary>How many of these documents have it.</summary>
    public int CountIn(SegmentView segment)
    {
        if (segment.IsWhole)
        {
            return DocFreq;
        }

        if (segment.Columns.Terms.Unpacked(this, segment.Reader) is { } list)
        {
            return list.Set.CountWith(segment.Visible);
        }

        var count = 0;
        var docs = Docs(segment.Reader, segment.Mask);
        while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            count++;
        }

        return count;
    }

    /// <summary>Adds the documents that have it, hidden ones perhaps included.</summary>
    public void AddTo(SegmentView segment, DocSet into)
    {
        if (segment.Columns.Terms.Unpacked(this, segment.Reader) is { } list)
        {
            into.Or(list.Set);
            return;
        }

        var docs = Docs(segment.Reader, segment.Mask);
        for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
        {
            into.Add(doc);
        }
    }

    private TermsEnum Terms(AtomicReader reader)
    {
        var terms = reader.GetTerms(field).GetEnumerator();
        terms.SeekExact(bytes, state);
        return terms;
    }
}
