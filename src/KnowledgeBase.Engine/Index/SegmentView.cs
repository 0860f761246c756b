using System.Runtime.CompilerServices;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Postings;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index;

/// <summary>
/// A segment as one reader sees it: only the documents that are not deleted and that they may see. Kept as long as the
/// segment and its deletions stay as they are, whatever is committed beside it.
/// </summary>
internal sealed class SegmentView : IBits
{
    private static readonly ConditionalWeakTable<AtomicReader, SegmentView?[]> Cache = [];
    private readonly Dictionary<string, FieldStatistics> statistics = new(StringComparer.Ordinal);

    private readonly RecentlyUsed<SegmentTerm, int> frequencies = new(10_000, _ => 1);

    private SegmentView(AtomicReader reader, SegmentColumns columns, AccessLevel access)
    {
        Reader = reader;
        Columns = columns;
        Visible = columns.Allowed(access, reader);
        var deleted = DeletedOf(reader, Visible);
        if (deleted is not null)
        {
            Visible = Visible.Copy();
            Visible.Except(deleted);
        }

        Count = Visible.Count();
        foreach (var language in Language.All)
        {
            foreach (var field in TextField.All)
            {
                var name = field.In(language);
                var all = columns.Statistics(access, name, reader);
                statistics[name] = deleted is null ? all : all - FieldStatistics.Of(columns.Lengths(name, reader), deleted);
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

    public static SegmentView Of(AtomicReader reader, SegmentColumns columns, AccessLevel access)
    {
        var levels = Cache.GetValue(reader, _ => new SegmentView?[Enum.GetValues<AccessLevel>().Length]);
        return levels[(int)access] ??= new SegmentView(reader, columns, access);
    }

    bool IBits.Get(int index) => Visible.Contains(index);

    public FieldStatistics Statistics(string field) => statistics[field];

    /// <summary>A term of a field; <see langword="null"/> when no document has it, visible or not.</summary>
    public SegmentTerm? Find(string field, string term) => Columns.Terms.Find(Reader, field, term);

    /// <summary>How many visible documents have a term in a field.</summary>
    public int DocumentFrequency(string field, string term) => Find(field, term) switch
    {
        null => 0,
        var found when IsWhole => found.DocFreq,
        var found => frequencies.GetOrAdd(found, static (term, view) => term.CountIn(view), this),
    };

    /// <summary>The deleted ones of these documents; <see langword="null"/> when none is.</summary>
    private static DocSet? DeletedOf(AtomicReader reader, DocSet docs)
    {
        if (reader.LiveDocs is not { } live)
        {
            return null;
        }

        var deleted = new DocSet(reader.MaxDoc);
        foreach (var doc in docs)
        {
            if (!live.Get(doc))
            {
                deleted.Add(doc);
            }
        }

        return deleted;
    }
}
