using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Measures;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Comparison;

/// <summary>Compares the values of one topic across columns: finds those on one subject, and says which is strictest and which stands apart.</summary>
internal sealed class ValueComparer
{
    // A value is far from others that are near to each other, both by this factor.
    private const decimal FarFactor = 2;
    private const int ColumnsForOutlier = 3;
    private readonly List<Group> groups = [];
    private readonly Dictionary<(Provision, int), ValueMarks> marks = [];

    /// <summary>Compares.</summary>
    /// <param name="cells">For each column its provisions on the topic.</param>
    public ValueComparer(IReadOnlyList<IReadOnlyList<Provision>> cells)
    {
        Gather(cells);
        foreach (var group in groups)
        {
            Mark(group);
        }
    }

    /// <summary>The names that two columns or more state differently on one subject.</summary>
    public ImmutableArray<string> DifferingNames => [.. groups.Where(group => !group.IsOneValue).Select(group => group.Name).Distinct().OrderBy(name => ProvisionValues.Names.IndexOf(name))];

    /// <summary>The subjects on which values are stated, in no order.</summary>
    public IEnumerable<ValueSubject> Subjects => groups.Select(group => new ValueSubject(
        group.Name,
        group.Direction,
        [.. group.Best.Values.Select(one => (one.Column, one.Provision, one.Index, one.Quantity))]));

    /// <summary>How a value stands to the others.</summary>
    public ValueMarks MarksOf(Provision provision, int value) => marks.GetValueOrDefault((provision, value));

    /// <summary>The columns that state a value of this name, strictest first: by the subject that most of them share, then by any.</summary>
    public IEnumerable<int> ColumnsByStrictness(string name)
    {
        var named = groups.Where(group => group.Name == name).OrderByDescending(group => group.Best.Count);
        return named.SelectMany(group => group.Best.OrderBy(pair => group.Rank(pair.Value.Quantity)).Select(pair => pair.Key)).Distinct();
    }

    private void Gather(IReadOnlyList<IReadOnlyList<Provision>> cells)
    {
        var stated = new List<Stated>();
        foreach (var (column, cell) in cells.Index())
        {
            foreach (var provision in cell)
            {
                foreach (var (i, value) in provision.Values.Index())
                {
                    if (Quantity.Of(value) is { } quantity)
                    {
                        stated.Add(new Stated(column, provision, i, value, quantity, NoteWords.Of(value.Note)));
                    }
                }
            }
        }

        // Short notes are general and found again in longer ones: they make the groups that others join.
        foreach (var one in stated.Where(one => one.Words.Count > 0).OrderBy(one => one.Words.Count).ThenBy(one => one.Column))
        {
            (groups.FirstOrDefault(group => group.Takes(one)) ?? Begin(one)).Add(one);
        }

        // A value without a note is of what the others of its name are of, when that is one thing.
        foreach (var one in stated.Where(one => one.Words.Count == 0))
        {
            var candidates = groups.Where(group => group.IsOf(one)).ToList();
            (candidates.Count == 1 ? candidates[0] : candidates.FirstOrDefault(group => group.HasNoWords) ?? Begin(one)).Add(one);
        }

        Group Begin(Stated one)
        {
            var group = new Group(one);
            groups.Add(group);
            return group;
        }
    }

    private void Mark(Group group)
    {
        var columns = group.Best;
        if (columns.Count < 2)
        {
            return;
        }

        if (group.IsOneValue)
        {
            foreach (var one in columns.Values)
            {
                Add(one, ValueMarks.Same);
            }

            return;
        }

        if (group.Direction != 0)
        {
            var strictest = columns.Values.MinBy(one => group.Rank(one.Quantity))!.Quantity;
            foreach (var one in columns.Values.Where(one => one.Quantity.IsSameAs(strictest)))
            {
                Add(one, ValueMarks.Strictest);
            }
        }

        var outliers = columns.Where(pair => IsOutlier(pair.Key, columns)).Take(2).ToList();
        if (outliers.Count == 1)
        {
            Add(outliers[0].Value, ValueMarks.Outlier);
        }

        void Add(Stated one, ValueMarks mark) => marks[(one.Provision, one.Index)] = marks.GetValueOrDefault((one.Provision, one.Index)) | mark;
    }

    private static bool IsOutlier(int column, SortedDictionary<int, Stated> columns)
    {
        if (columns.Count < ColumnsForOutlier)
        {
            return false;
        }

        var others = columns.Where(pair => pair.Key != column).Select(pair => pair.Value.Quantity.Standard).Order().ToList();
        var median = (others[(others.Count - 1) / 2] + others[others.Count / 2]) / 2;
        return others[^1] <= others[0] * FarFactor && AreFar(columns[column].Quantity.Standard, median);
    }

    private static bool AreFar(decimal one, decimal other) => Math.Max(one, other) >= Math.Min(one, other) * FarFactor && one != other;

    private sealed record Stated(int Column, Provision Provision, int Index, ProvisionValue Value, Quantity Quantity, FrozenSet<string> Words);

    /// <summary>Values of one name, one dimension and one subject.</summary>
    private sealed class Group(Stated first)
    {
        // What a threshold is of must agree in every word: chlorine is not ammonia. A span of time may be described more loosely.
        private readonly double share = first.Value.Name is "threshold" or "limit" ? 1 : 0.75;
        private readonly List<Stated> members = [];

        public string Name => first.Value.Name;

        public int Direction { get; } = Strictness.DirectionOf(first.Value);

        public bool HasNoWords => first.Words.Count == 0;

        /// <summary>For each column the strictest that it states.</summary>
        public SortedDictionary<int, Stated> Best { get; } = [];

        /// <summary>Whether all columns that state it state the same.</summary>
        public bool IsOneValue => Best.Values.All(one => one.Quantity.IsSameAs(Best.Values.First().Quantity));

        public bool IsOf(Stated one) => one.Value.Name == Name && one.Quantity.Unit.Dimension == first.Quantity.Unit.Dimension;

        public bool Takes(Stated one) =>
            IsOf(one)
            && Strictness.DirectionOf(one.Value) == Direction
            && members.TrueForAll(member => NoteWords.AreOfOneSubject(member.Words, one.Words, member == first ? share : 0));

        public void Add(Stated one)
        {
            members.Add(one);
            if (!Best.TryGetValue(one.Column, out var best) || Rank(one.Quantity) < Rank(best.Quantity))
            {
                Best[one.Column] = one;
            }
        }

        /// <summary>Orders quantities, the strictest first; where that cannot be said, the least.</summary>
        public decimal Rank(Quantity quantity) => Direction > 0 ? -quantity.Standard : quantity.Standard;
    }
}
