using System.Collections.Immutable;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>
/// The values of all facet fields for every document of a segment, packed for counting. Fields are put together as long as
/// their documents have few different combinations of values; a row for each document has the numbers of its combinations.
/// Counting many documents is then a few additions for each, and a look at what was counted at the end.
/// </summary>
internal sealed class FacetTable
{
    /// <summary>Fields are not put together when that makes more combinations: looking at them at the end would cost more than it saves.</summary>
    private const int MostCombinations = 4_096;

    private readonly ImmutableArray<FacetColumn> columns;
    private readonly ImmutableArray<Group> groups;
    private readonly ushort[] rows;

    /// <summary>Where the counters of each group begin.</summary>
    private readonly int[] firstCounter;

    private readonly int counters;

    public FacetTable(ImmutableArray<FacetColumn> columns, int maxDoc)
    {
        this.columns = columns;
        var packed = Pack(columns);
        groups = [.. packed.Select(one => one.Group)];
        rows = new ushort[maxDoc * groups.Length];
        firstCounter = new int[groups.Length];
        for (var group = 0; group < groups.Length; group++)
        {
            firstCounter[group] = counters;
            counters += groups[group].Count;
            for (var doc = 0; doc < maxDoc; doc++)
            {
                rows[(doc * groups.Length) + group] = packed[group].NumberOf[doc];
            }
        }
    }

    /// <summary>Adds the number of these documents that have it to each value.</summary>
    /// <param name="docs">The documents.</param>
    /// <param name="counts">By field and value; <see langword="null"/> for a field that is not to be counted.</param>
    public void Count(ReadOnlySpan<int> docs, ReadOnlySpan<int[]?> counts)
    {
        if (docs.Length * groups.Length < counters)
        {
            for (var field = 0; field < columns.Length; field++)
            {
                if (counts[field] is { } ofField)
                {
                    columns[field].Count(docs, ofField);
                }
            }

            return;
        }

        var times = new int[counters];
        CountRows(docs, times);
        for (var group = 0; group < groups.Length; group++)
        {
            var ofGroup = times.AsSpan(firstCounter[group], groups[group].Count);
            for (var place = 0; place < groups[group].Fields.Length; place++)
            {
                var field = groups[group].Fields[place];
                if (counts[field] is { } ofField)
                {
                    columns[field].Add(groups[group].TimesOf(place, ofGroup, columns[field].Numbers), docs, ofField);
                }
            }
        }
    }

    private void CountRows(ReadOnlySpan<int> docs, int[] times)
    {
        var first = firstCounter;
        foreach (var doc in docs)
        {
            var row = rows.AsSpan(doc * first.Length, first.Length);
            for (var group = 0; group < row.Length; group++)
            {
                times[first[group] + row[group]]++;
            }
        }
    }

    /// <summary>Puts the fields with the fewest combinations together first.</summary>
    private static List<(Group Group, ushort[] NumberOf)> Pack(ImmutableArray<FacetColumn> columns)
    {
        var packed = new List<(Group Group, ushort[] NumberOf)>();
        foreach (var (field, column) in columns.Index().OrderBy(one => one.Item.Numbers))
        {
            if (packed.Count > 0 && Both(packed[^1], field, column) is { } both)
            {
                packed[^1] = both;
            }
            else
            {
                packed.Add((Group.Of(field, column.Numbers), column.CombinationOf));
            }
        }

        return packed;
    }

    private static (Group Group, ushort[] NumberOf)? Both((Group Group, ushort[] NumberOf) group, int field, FacetColumn column)
    {
        var known = new Dictionary<(ushort, ushort), ushort>();
        var found = new List<(ushort, ushort)>();
        var numberOf = new ushort[group.NumberOf.Length];
        for (var doc = 0; doc < numberOf.Length; doc++)
        {
            var pair = (group.NumberOf[doc], column.CombinationOf[doc]);
            if (!known.TryGetValue(pair, out numberOf[doc]))
            {
                if (found.Count == MostCombinations)
                {
                    return null;
                }

                known[pair] = numberOf[doc] = (ushort)found.Count;
                found.Add(pair);
            }
        }

        var numbers = group.Group.Numbers.Select(ofField => found.Select(pair => ofField[pair.Item1]).ToArray()).Append([.. found.Select(pair => pair.Item2)]);
        return (new Group([.. group.Group.Fields, field], [.. numbers]), numberOf);
    }

    /// <summary>Fields that are counted together.</summary>
    /// <param name="Fields">Their places among the columns.</param>
    /// <param name="Numbers">For each of them, by combination: the number of the combination of the field's own values.</param>
    private sealed record Group(int[] Fields, ushort[][] Numbers)
    {
        public int Count => Numbers[0].Length;

        public static Group Of(int field, int numbers) => new([field], [[.. Enumerable.Range(0, numbers).Select(number => (ushort)number)]]);

        /// <summary>How often each combination of one field's own values was counted.</summary>
        public int[] TimesOf(int place, ReadOnlySpan<int> times, int numbers)
        {
            var result = new int[numbers];
            var ofField = Numbers[place];
            for (var i = 0; i < ofField.Length; i++)
            {
                result[ofField[i]] += times[i];
            }

            return result;
        }
    }
}
