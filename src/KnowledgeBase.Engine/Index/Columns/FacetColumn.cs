using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>The values of one facet field for every document of a segment, as flat numbers of a <see cref="FacetDictionary"/>.</summary>
internal sealed class FacetColumn
{
    /// <summary>What it costs to look at one value of one document, in words of a bit set that are combined and counted.</summary>
    private const int CostOfValue = 3;

    private readonly int maxDoc;
    private readonly int[] starts;
    private readonly int[] ordinals;
    private readonly Lazy<(int Ordinal, DocSet Docs)[]> sets;

    private FacetColumn(int maxDoc, int[] starts, int[] ordinals)
    {
        this.maxDoc = maxDoc;
        this.starts = starts;
        this.ordinals = ordinals;
        sets = new(MakeSets);
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
        return new FacetColumn(maxDoc, starts, [.. ordinals]);
    }

    /// <summary>The values of a document.</summary>
    public ReadOnlySpan<int> Of(int doc) => ordinals.AsSpan(starts[doc], starts[doc + 1] - starts[doc]);

    /// <summary>Adds the documents that have a value to a set.</summary>
    public void AddWith(int ordinal, DocSet docs)
    {
        foreach (var (one, set) in sets.Value)
        {
            if (one == ordinal)
            {
                docs.Or(set);
            }
        }
    }

    /// <summary>Whether counting a set by its bits costs less than looking at each of its documents.</summary>
    /// <param name="count">How many documents the set has.</param>
    public bool CountsByBits(int count) => maxDoc > 0 && (long)count * ordinals.Length / maxDoc * CostOfValue > (long)sets.Value.Length * (maxDoc / 64);

    /// <summary>Adds the number of documents of the set that have it to each value.</summary>
    public void Count(DocSet docs, int[] counts)
    {
        foreach (var (ordinal, set) in sets.Value)
        {
            counts[ordinal] += set.CountWith(docs);
        }
    }

    /// <summary>The same for documents in a list.</summary>
    public void Count(ReadOnlySpan<int> docs, int[] counts)
    {
        var (from, values) = (starts, ordinals);
        if (values.Length == 0)
        {
            return;
        }

        foreach (var doc in docs)
        {
            for (var i = from[doc]; i < from[doc + 1]; i++)
            {
                counts[values[i]]++;
            }
        }
    }

    /// <summary>The documents of every value that occurs, all made in one pass when the first is asked for.</summary>
    private (int Ordinal, DocSet Docs)[] MakeSets()
    {
        var byOrdinal = new Dictionary<int, DocSet>();
        for (var doc = 0; doc < maxDoc; doc++)
        {
            foreach (var ordinal in Of(doc))
            {
                if (!byOrdinal.TryGetValue(ordinal, out var set))
                {
                    byOrdinal[ordinal] = set = new DocSet(maxDoc);
                }

                set.Add(doc);
            }
        }

        return [.. byOrdinal.Select(pair => (pair.Key, pair.Value))];
    }
}
