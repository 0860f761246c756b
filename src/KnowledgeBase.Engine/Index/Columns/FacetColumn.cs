using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>The values of one facet field for every document of a segment, as flat numbers of a <see cref="FacetDictionary"/>.</summary>
internal sealed class FacetColumn
{
    private readonly int[] starts;
    private readonly int[] ordinals;
    private readonly ConcurrentDictionary<int, DocSet> sets = new();

    private FacetColumn(int[] starts, int[] ordinals)
    {
        this.starts = starts;
        this.ordinals = ordinals;
    }

    public static FacetColumn Load(AtomicReader reader, string field, FacetDictionary dictionary)
    {
        var maxDoc = reader.MaxDoc;
        var starts = new int[maxDoc + 1];
        var ordinals = new List<int>(maxDoc);
        if (reader.GetSortedSetDocValues(field) is { } values)
        {
            var map = new int[values.ValueCount];
            var bytes = new BytesRef();
            for (var i = 0; i < map.Length; i++)
            {
                values.LookupOrd(i, bytes);
                map[i] = dictionary.Add(bytes.Utf8ToString());
            }

            for (var doc = 0; doc < maxDoc; doc++)
            {
                starts[doc] = ordinals.Count;
                values.SetDocument(doc);
                for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
                {
                    ordinals.Add(map[ordinal]);
                }
            }
        }

        starts[maxDoc] = ordinals.Count;
        return new FacetColumn(starts, [.. ordinals]);
    }

    /// <summary>The values of a document.</summary>
    public ReadOnlySpan<int> Of(int doc) => ordinals.AsSpan(starts[doc], starts[doc + 1] - starts[doc]);

    /// <summary>The documents that have a value.</summary>
    public DocSet With(int ordinal) => sets.GetOrAdd(ordinal, static (wanted, column) =>
    {
        var set = new DocSet(column.starts.Length - 1);
        for (var doc = 0; doc < column.starts.Length - 1; doc++)
        {
            if (column.Of(doc).Contains(wanted))
            {
                set.Add(doc);
            }
        }

        return set;
    }, this);

    /// <summary>Adds one for each value of each document of the set.</summary>
    public void Count(DocSet docs, int[] counts)
    {
        foreach (var doc in docs)
        {
            for (var i = starts[doc]; i < starts[doc + 1]; i++)
            {
                counts[ordinals[i]]++;
            }
        }
    }
}
