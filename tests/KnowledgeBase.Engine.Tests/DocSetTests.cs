using KnowledgeBase.Engine.Index.Columns;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Sets of bits against sets of numbers.</summary>
public sealed class DocSetTests
{
    public static TheoryData<int, double> Shapes => new() { { 1, 1 }, { 63, 0.5 }, { 64, 0.5 }, { 65, 0.9 }, { 500, 0 }, { 1_000, 0.02 }, { 5_003, 0.4 }, { 5_003, 1 } };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Combining_and_counting_agree_with_sets_of_numbers(int maxDoc, double density)
    {
        var random = new Random(maxDoc);
        var (one, expectedOne) = Make(random, maxDoc, density);
        var (other, expectedOther) = Make(random, maxDoc, 0.5);
        AssertSame(expectedOne, one);
        Assert.Equal(expectedOne.Intersect(expectedOther).Count(), one.CountWith(other));
        AssertSame(expectedOne.Intersect(expectedOther), Changed(one, set => set.And(other)));
        AssertSame(expectedOne.Union(expectedOther), Changed(one, set => set.Or(other)));
        AssertSame(expectedOne.Except(expectedOther), Changed(one, set => set.Except(other)));
        AssertSame([], Changed(one, set => set.Clear()));
        AssertSame(Enumerable.Range(0, maxDoc), DocSet.All(maxDoc));
        AssertSame(expectedOne, one);
    }

    private static (DocSet Set, HashSet<int> Expected) Make(Random random, int maxDoc, double density)
    {
        var (set, expected) = (new DocSet(maxDoc), new HashSet<int>());
        for (var doc = 0; doc < maxDoc; doc++)
        {
            if (random.NextDouble() < density)
            {
                set.Add(doc);
                expected.Add(doc);
            }
        }

        return (set, expected);
    }

    private static DocSet Changed(DocSet set, Action<DocSet> change)
    {
        var copy = set.Copy();
        change(copy);
        return copy;
    }

    private static void AssertSame(IEnumerable<int> expected, DocSet set)
    {
        var sorted = expected.Order().ToList();
        var listed = new int[sorted.Count];
        Assert.Equal(sorted.Count, set.Count());
        Assert.Equal(sorted.Count == 0, set.IsEmpty);
        Assert.Equal(sorted.Count, set.CopyTo(listed));
        Assert.Equal(sorted, listed);
        var enumerated = new List<int>();
        foreach (var doc in set)
        {
            Assert.True(set.Contains(doc));
            enumerated.Add(doc);
        }

        Assert.Equal(sorted, enumerated);
    }
}
