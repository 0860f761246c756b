using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index;

/// <summary>A segment as one reader sees it: only the documents that are not deleted and that they may see.</summary>
internal sealed class SegmentView : IBits
{
    private readonly Dictionary<string, FieldStatistics> statistics = new(StringComparer.Ordinal);

    public SegmentView(AtomicReader reader, SegmentColumns columns, AccessLevel access)
    {
        Reader = reader;
        Columns = columns;
        Visible = new DocSet(reader.MaxDoc);
        var live = reader.LiveDocs;
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (columns.Access[doc] <= (byte)access && (live is null || live.Get(doc)))
            {
                Visible.Add(doc);
                Count++;
            }
        }

        foreach (var language in Language.All)
        {
            foreach (var field in TextField.All)
            {
                statistics[field.In(language)] = Measure(field.In(language));
            }
        }
    }

    public AtomicReader Reader { get; }

    public SegmentColumns Columns { get; }

    public DocSet Visible { get; }

    /// <summary>How many documents are visible.</summary>
    public int Count { get; }

    public int MaxDoc => Reader.MaxDoc;

    /// <summary>Whether every document is visible, so that the term dictionary's own counts hold.</summary>
    public bool IsWhole => Count == MaxDoc;

    int IBits.Length => MaxDoc;

    /// <summary>What Lucene's postings are to skip; <see langword="null"/> when nothing is.</summary>
    public IBits? Mask => IsWhole ? null : this;

    bool IBits.Get(int index) => Visible.Contains(index);

    public FieldStatistics Statistics(string field) => statistics[field];

    private FieldStatistics Measure(string field)
    {
        if (Columns.Lengths(field, Reader) is not { } lengths)
        {
            return default;
        }

        var documents = 0;
        var words = 0L;
        foreach (var doc in Visible)
        {
            if (lengths[doc] > 0)
            {
                documents++;
                words += lengths[doc];
            }
        }

        return new FieldStatistics(documents, words);
    }
}
