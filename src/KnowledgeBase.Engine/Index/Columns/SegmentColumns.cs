using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Postings;
using KnowledgeBase.Search;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>
/// What searching needs of every document of a segment, in flat arrays. Made once for a segment and kept as long as the
/// segment lives, whatever is committed beside it: a segment never changes but for its deletions, which are not kept here.
/// </summary>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> Cache = [];

    private readonly ConcurrentDictionary<string, FieldLengths?> lengths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Language, BytesRef[]> titleOrders = new();

    private readonly ConcurrentDictionary<AccessLevel, (DocSet Docs, Dictionary<string, FieldStatistics> Statistics)> allowed = new();

    private SegmentColumns(AtomicReader reader, ImmutableArray<FacetDictionary> dictionaries)
    {
        Terms = new SegmentTerms(reader.MaxDoc);
        (Ids, IdOrder) = ReadIds(reader);
        Access = [.. Numbers(reader, IndexFields.Access).Select(number => (byte)number)];
        Dates = Numbers(reader, IndexFields.Date);
        Facets = [.. FacetFields.All.Select((field, i) => FacetColumn.Load(reader, IndexFields.Facet(field), dictionaries[i]))];
        Table = new FacetTable(Facets, reader.MaxDoc);
    }

    /// <summary>What was found lately in the term dictionaries.</summary>
    public SegmentTerms Terms { get; }

    public string[] Ids { get; }

    /// <summary>The place of each document's id among all of the segment, in the order of their UTF-8.</summary>
    public int[] IdOrder { get; }

    public byte[] Access { get; }

    public int[] Dates { get; }

    /// <summary>In the order of <see cref="FacetFields.All"/>.</summary>
    public ImmutableArray<FacetColumn> Facets { get; }

    /// <summary>The same, packed for counting.</summary>
    public FacetTable Table { get; }

    public static SegmentColumns Of(AtomicReader reader, ImmutableArray<FacetDictionary> dictionaries) =>
        Cache.GetValue(reader.CoreCacheKey, _ => new SegmentColumns(reader, dictionaries));

    /// <summary>The number of words of a text field, for each document; <see langword="null"/> when none has it.</summary>
    public FieldLengths? Lengths(string field, AtomicReader current) => lengths.GetOrAdd(field, static (name, current) => FieldLengths.Load(current, name), current);

    /// <summary>The documents that readers of a level may see, deleted ones included.</summary>
    public DocSet Allowed(AccessLevel access, AtomicReader current) => Open(access, current).Docs;

    /// <summary>How much text of a field these documents have.</summary>
    public FieldStatistics Statistics(AccessLevel access, string field, AtomicReader current) => Open(access, current).Statistics[field];

    /// <summary>The collation keys of titles for readers of a language.</summary>
    public BytesRef[] TitleOrder(Language reading, AtomicReader current) => titleOrders.GetOrAdd(
        reading,
        static (language, current) =>
        {
            var values = current.GetSortedDocValues(IndexFields.TitleOrder(language));
            var result = new BytesRef[current.MaxDoc];
            for (var doc = 0; doc < result.Length; doc++)
            {
                var bytes = new BytesRef();
                values?.Get(doc, bytes);
                result[doc] = BytesRef.DeepCopyOf(bytes);
            }

            return result;
        },
        current);

    private (DocSet Docs, Dictionary<string, FieldStatistics> Statistics) Open(AccessLevel access, AtomicReader current) => allowed.GetOrAdd(
        access,
        static (level, given) =>
        {
            var (columns, reader) = given;
            var docs = new DocSet(reader.MaxDoc);
            for (var doc = 0; doc < reader.MaxDoc; doc++)
            {
                if (columns.Access[doc] <= (byte)level)
                {
                    docs.Add(doc);
                }
            }

            var fields = from language in Language.All from field in TextField.All select field.In(language);
            return (docs, fields.ToDictionary(field => field, field => FieldStatistics.Of(columns.Lengths(field, reader), docs)));
        },
        (this, current));

    private static (string[] Ids, int[] Order) ReadIds(AtomicReader reader)
    {
        var values = reader.GetSortedDocValues(IndexFields.Id);
        var ids = new string[reader.MaxDoc];
        var order = new int[reader.MaxDoc];
        var bytes = new BytesRef();
        for (var doc = 0; doc < ids.Length; doc++)
        {
            order[doc] = values.GetOrd(doc);
            values.LookupOrd(order[doc], bytes);
            ids[doc] = bytes.Utf8ToString();
        }

        return (ids, order);
    }

    private static int[] Numbers(AtomicReader reader, string field)
    {
        var values = reader.GetNumericDocValues(field);
        var result = new int[reader.MaxDoc];
        for (var doc = 0; doc < result.Length; doc++)
        {
            result[doc] = (int)values.Get(doc);
        }

        return result;
    }
}
