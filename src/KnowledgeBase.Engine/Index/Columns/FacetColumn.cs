using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>
/// The values of one facet field for every document of a segment, as numbers of a <see cref="FacetDictionary"/>. Documents
/// have few different combinations of values: each has the number of its combination, so that counting many documents is one
/// addition for each, and a look at what the combinations consist of at the end.
/// </summary>
internal sealed class FacetColumn
{
    /// <summary>The number of a combination that has none: there are as many before it as numbers.</summary>
    private const ushort Other = ushort.MaxValue;

    /// <summary>How many words of two bit sets are combined and counted while one document is looked up.</summary>
    private const int WordsForDocument = 6;

    private readonly int maxDoc;
    private readonly ushort[] combinationOf;
    private readonly int[][] combinations;

    /// <summary>By document, where the combination has no number.</summary>
    private readonly Dictionary<int, int[]> others;

    private readonly int valueCount;
    private readonly Lazy<(int Ordinal, DocSet Docs)[]> sets;

    private FacetColumn(ushort[] combinationOf, int[][] combinations, Dictionary<int, int[]> others)
    {
        maxDoc = combinationOf.Length;
        this.combinationOf = combinationOf;
        this.combinations = combinations;
        this.others = others;
        valueCount = combinations.Concat(others.Values).SelectMany(values => values).Distinct().Count();
        sets = new(MakeSets);
    }

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
            if (!known.TryGetValue(letters, out combinationOf[doc]))
            {
                if (combinations.Count == Other)
                {
                    combinationOf[doc] = Other;
                    others.Add(doc, [.. found]);
                    continue;
                }

                known[letters] = combinationOf[doc] = (ushort)combinations.Count;
                combinations.Add([.. found]);
            }
        }

        return new FacetColumn(combinationOf, [.. combinations], others);
    }

    /// <summary>The values of a document.</summary>
    public ReadOnlySpan<int> Of(int doc) => combinationOf[doc] is var number && number == Other ? others[doc] : combinations[number];

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
    public bool CountsByBits(int count) => count * (long)WordsForDocument > (long)valueCount * (maxDoc / 64);

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
        if (docs.Length < combinations.Length || others.Count > 0)
        {
            foreach (var doc in docs)
            {
                foreach (var ordinal in Of(doc))
                {
                    counts[ordinal]++;
                }
            }

            return;
        }

        var times = new int[combinations.Length];
        var numbers = combinationOf;
        foreach (var doc in docs)
        {
            times[numbers[doc]]++;
        }

        for (var number = 0; number < times.Length; number++)
        {
            foreach (var ordinal in combinations[number])
            {
                counts[ordinal] += times[number];
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
