using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>
/// The values of one facet field for every document of a segment, as numbers of a <see cref="FacetDictionary"/>. Documents
/// have few different combinations of values: each has the number of its combination.
/// </summary>
internal sealed class FacetColumn
{
    /// <summary>The number of all combinations that come after as many as there are numbers.</summary>
    private const ushort Other = ushort.MaxValue;

    /// <summary>By the number of a combination: where its values begin among all.</summary>
    private readonly int[] starts;
    private readonly int[] ordinals;

    /// <summary>By document, where the combination has no number of its own.</summary>
    private readonly Dictionary<int, int[]> others;

    private readonly Lazy<(int Ordinal, DocSet Docs)[]> sets;

    private FacetColumn(ushort[] combinationOf, List<int[]> combinations, Dictionary<int, int[]> others)
    {
        CombinationOf = combinationOf;
        this.others = others;
        starts = new int[combinations.Count + 1];
        for (var i = 0; i < combinations.Count; i++)
        {
            starts[i + 1] = starts[i] + combinations[i].Length;
        }

        ordinals = [.. combinations.SelectMany(values => values)];
        sets = new(MakeSets);
    }

    /// <summary>One more than the greatest number of a combination.</summary>
    public int Numbers => others.Count > 0 ? Other + 1 : starts.Length - 1;

    /// <summary>By document: the number of its combination.</summary>
    public ushort[] CombinationOf { get; }

    public static FacetColumn Load(AtomicReader reader, string field, FacetDictionary dictionary)
    {
        var combinationOf = new ushort[reader.MaxDoc];
        if (reader.GetSortedSetDocValues(field) is not { } values)
        {
            return new FacetColumn(combinationOf, [[]], []);
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
        for (var doc = 0; doc < combinationOf.Length; doc++)
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

            combinationOf[doc] = number;
        }

        return new FacetColumn(combinationOf, combinations, others);
    }

    /// <summary>The values of a document.</summary>
    public ReadOnlySpan<int> Of(int doc) => CombinationOf[doc] is var number && number == Other ? others[doc] : WithNumber(number);

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

    /// <summary>Adds the number of these documents that have it to each value.</summary>
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
        for (var doc = 0; doc < CombinationOf.Length; doc++)
        {
            foreach (var ordinal in Of(doc))
            {
                if (!byOrdinal.TryGetValue(ordinal, out var set))
                {
                    byOrdinal[ordinal] = set = new DocSet(CombinationOf.Length);
                }

                set.Add(doc);
            }
        }

        return [.. byOrdinal.Select(pair => (pair.Key, pair.Value))];
    }
}
