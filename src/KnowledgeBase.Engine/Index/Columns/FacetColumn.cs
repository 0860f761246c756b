using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>
/// The values of one facet field for every document of a segment, as numbers of a <see cref="FacetDictionary"/>. Documents
/// have few different combinations of values: each has the number of its combination in its row of the <see cref="FacetTable"/>.
/// </summary>
internal sealed class FacetColumn
{
    /// <summary>The number of all combinations that come after as many as there are numbers.</summary>
    private const ushort Other = ushort.MaxValue;

    /// <summary>How many words of two bit sets are combined and counted while one document is looked up.</summary>
    private const int WordsForDocument = 6;

    private readonly ushort[] rows;
    private readonly int place;
    private readonly int width;

    /// <summary>By the number of a combination: where its values begin among all.</summary>
    private readonly int[] starts;
    private readonly int[] ordinals;

    /// <summary>By document, where the combination has no number of its own.</summary>
    private readonly Dictionary<int, int[]> others;

    private readonly int valueCount;
    private readonly Lazy<(int Ordinal, DocSet Docs)[]> sets;

    private FacetColumn(ushort[] rows, int place, int width, List<int[]> combinations, Dictionary<int, int[]> others)
    {
        (this.rows, this.place, this.width) = (rows, place, width);
        this.others = others;
        starts = new int[combinations.Count + 1];
        for (var i = 0; i < combinations.Count; i++)
        {
            starts[i + 1] = starts[i] + combinations[i].Length;
        }

        ordinals = [.. combinations.SelectMany(values => values)];
        valueCount = ordinals.Concat(others.Values.SelectMany(values => values)).Distinct().Count();
        sets = new(MakeSets);
    }

    /// <summary>One more than the greatest number of a combination.</summary>
    public int Numbers => others.Count > 0 ? Other + 1 : starts.Length - 1;

    private int MaxDoc => rows.Length / width;

    /// <summary>Reads a field.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The Lucene field.</param>
    /// <param name="dictionary">Numbers its values.</param>
    /// <param name="rows">The rows of the table, whose place for this field is written here.</param>
    /// <param name="place">The place of the field in each row.</param>
    /// <param name="width">The length of a row.</param>
    public static FacetColumn Load(AtomicReader reader, string field, FacetDictionary dictionary, ushort[] rows, int place, int width)
    {
        if (reader.GetSortedSetDocValues(field) is not { } values)
        {
            return new FacetColumn(rows, place, width, [[]], []);
        }

        var map = new int[values.ValueCount];
        var bytes = new BytesRef();
        for (var i = 0; i < map.Length; i++)
        {
            values.LookupOrd(i, bytes);
            map[i] = dictionary.Add(bytes.Utf8ToString());
        }

        var known = new Dictionary<string, ushort>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var combinations = new List<int[]>();
        var others = new Dictionary<int, int[]>();
        var found = new List<int>();
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            found.Clear();
            values.SetDocument(doc);
            for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
            {
                found.Add(map[ordinal]);
            }

            // Numbers as letters: texts are compared and kept without more ado.
            var letters = MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(found));
            if (!known.TryGetValue(letters, out var number))
            {
                if (combinations.Count == Other)
                {
                    number = Other;
                    others.Add(doc, [.. found]);
                }
                else
                {
                    known[letters] = number = (ushort)combinations.Count;
                    combinations.Add([.. found]);
                }
            }

            rows[(doc * width) + place] = number;
        }

        return new FacetColumn(rows, place, width, combinations, others);
    }

    /// <summary>The values of a document.</summary>
    public ReadOnlySpan<int> Of(int doc) => rows[(doc * width) + place] is var number && number == Other ? others[doc] : WithNumber(number);

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
    public bool CountsByBits(int count) => count * (long)WordsForDocument > (long)valueCount * (MaxDoc / 64);

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
        foreach (var doc in docs)
        {
            foreach (var ordinal in Of(doc))
            {
                counts[ordinal]++;
            }
        }
    }

    /// <summary>The same for documents whose combinations have been counted.</summary>
    /// <param name="times">How many of them have each.</param>
    /// <param name="docs">The documents.</param>
    /// <param name="counts">Added to.</param>
    public void Add(ReadOnlySpan<int> times, ReadOnlySpan<int> docs, int[] counts)
    {
        for (var number = 0; number < starts.Length - 1; number++)
        {
            if (times[number] > 0)
            {
                foreach (var ordinal in WithNumber(number))
                {
                    counts[ordinal] += times[number];
                }
            }
        }

        if (others.Count > 0 && times[Other] > 0)
        {
            foreach (var doc in docs)
            {
                foreach (var ordinal in others.GetValueOrDefault(doc, []))
                {
                    counts[ordinal]++;
                }
            }
        }
    }

    private ReadOnlySpan<int> WithNumber(int number) => ordinals.AsSpan(starts[number], starts[number + 1] - starts[number]);

    /// <summary>The documents of every value that occurs, all made in one pass when the first is asked for.</summary>
    private (int Ordinal, DocSet Docs)[] MakeSets()
    {
        var byOrdinal = new Dictionary<int, DocSet>();
        for (var doc = 0; doc < MaxDoc; doc++)
        {
            foreach (var ordinal in Of(doc))
            {
                if (!byOrdinal.TryGetValue(ordinal, out var set))
                {
                    byOrdinal[ordinal] = set = new DocSet(MaxDoc);
                }

                set.Add(doc);
            }
        }

        return [.. byOrdinal.Select(pair => (pair.Key, pair.Value))];
    }
}
