using Lucene.Net.Index;

namespace KnowledgeBase.Engine.Index.Postings;

/// <summary>What was found lately in the term dictionaries of one segment, that a term is missing included.</summary>
/// <param name="maxDoc">Of the segment.</param>
internal sealed class SegmentTerms(int maxDoc)
{
    private const int TermsKept = 10_000;

    /// <summary>Memory for unpacked postings, in bytes for each document of the segment.</summary>
    private const int BytesForDocument = 160;

    private readonly RecentlyUsed<(string Field, string Term), SegmentTerm?> terms = new(TermsKept, _ => 1);
    private readonly RecentlyUsed<SegmentTerm, PostingList> lists = new((long)maxDoc * BytesForDocument, list => list.Size);

    /// <summary>The term; <see langword="null"/> when the segment lacks it.</summary>
    public SegmentTerm? Find(AtomicReader reader, string field, string term) =>
        terms.GetOrAdd((field, term), static (key, reader) => SegmentTerm.Find(reader, key.Field, key.Term), reader);

    /// <summary>The postings of a frequent term; <see langword="null"/> for a rare one, which is read as fast from Lucene.</summary>
    public PostingList? Unpacked(SegmentTerm term, AtomicReader reader) => term.DocFreq < Math.Max(64, maxDoc / 128)
        ? null
        : lists.GetOrAdd(term, static (term, given) => PostingList.Read(term.Docs(given.Reader, null), term.DocFreq, given.MaxDoc), (Reader: reader, MaxDoc: maxDoc));
}
