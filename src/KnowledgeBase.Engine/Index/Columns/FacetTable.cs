using System.Collections.Immutable;
using KnowledgeBase.Search;
using Lucene.Net.Index;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>
/// The values of all facet fields for every document of a segment. A row for each document has, for each field, the number of
/// its combination of values: looking at a document finds all its values together.
/// </summary>
internal sealed class FacetTable
{
    private static readonly int Width = FacetFields.All.Length;

    private readonly ushort[] rows;

    /// <summary>Where the counters of a field begin, when the combinations of all fields are counted at once.</summary>
    private readonly int[] firstCounter;

    private readonly int counters;

    private FacetTable(ushort[] rows, ImmutableArray<FacetColumn> columns)
    {
        this.rows = rows;
        Columns = columns;
        firstCounter = new int[Width];
        for (var field = 0; field < Width; field++)
        {
            firstCounter[field] = counters;
            counters += columns[field].Numbers;
        }
    }

    /// <summary>In the order of <see cref="FacetFields.All"/>.</summary>
    public ImmutableArray<FacetColumn> Columns { get; }

    public static FacetTable Load(AtomicReader reader, ImmutableArray<FacetDictionary> dictionaries)
    {
        var rows = new ushort[reader.MaxDoc * Width];
        return new FacetTable(rows, [.. FacetFields.All.Select((field, i) => FacetColumn.Load(reader, IndexFields.Facet(field), dictionaries[i], rows, i, Width))]);
    }

    /// <summary>Adds the number of these documents that have it to each value.</summary>
    /// <param name="docs">The documents.</param>
    /// <param name="fields">The fields that are to be counted.</param>
    /// <param name="counts">By field and value.</param>
    public void Count(ReadOnlySpan<int> docs, ReadOnlySpan<int> fields, int[][] counts)
    {
        if (docs.Length * Width < counters)
        {
            foreach (var field in fields)
            {
                Columns[field].Count(docs, counts[field]);
            }

            return;
        }

        var times = new int[counters];
        Span<int> first = stackalloc int[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            first[i] = firstCounter[fields[i]];
        }

        foreach (var doc in docs)
        {
            var row = rows.AsSpan(doc * Width, Width);
            for (var i = 0; i < fields.Length; i++)
            {
                times[first[i] + row[fields[i]]]++;
            }
        }

        foreach (var field in fields)
        {
            Columns[field].Add(times.AsSpan(firstCounter[field], Columns[field].Numbers), docs, counts[field]);
        }
    }
}
