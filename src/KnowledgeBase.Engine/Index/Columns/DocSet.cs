using System.Numerics;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>A set of the documents of one segment, a bit each.</summary>
/// <remarks>Lucene's FixedBitSet counts and combines word by word; counting facets needs more speed than that.</remarks>
internal sealed class DocSet
{
    private static readonly Vector512<byte> BitsOfHalves = Vector512.Create(Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)));

    private readonly ulong[] words;

    public DocSet(int maxDoc)
        : this(new ulong[(maxDoc + 63) / 64])
    {
    }

    private DocSet(ulong[] words) => this.words = words;

    public ReadOnlySpan<ulong> Words => words;

    public bool Contains(int doc) => (words[doc >> 6] & (1UL << (doc & 63))) != 0;

    public void Add(int doc) => words[doc >> 6] |= 1UL << (doc & 63);

    public void Remove(int doc) => words[doc >> 6] &= ~(1UL << (doc & 63));

    public DocSet Copy() => new((ulong[])words.Clone());

    /// <summary>All documents below <paramref name="maxDoc"/>.</summary>
    public static DocSet All(int maxDoc)
    {
        var set = new DocSet(maxDoc);
        set.words.AsSpan().Fill(ulong.MaxValue);
        if ((maxDoc & 63) != 0)
        {
            set.words[^1] = (1UL << (maxDoc & 63)) - 1;
        }

        return set;
    }

    /// <summary>Keeps only what is in both.</summary>
    public void And(DocSet other)
    {
        var (mine, others) = (words, other.words);
        var i = 0;
        for (; i <= mine.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
        {
            (new Vector<ulong>(mine, i) & new Vector<ulong>(others, i)).CopyTo(mine, i);
        }

        for (; i < mine.Length; i++)
        {
            mine[i] &= others[i];
        }
    }

    /// <summary>Keeps only what is not in the other.</summary>
    public void Except(DocSet other)
    {
        var (mine, others) = (words, other.words);
        for (var i = 0; i < mine.Length; i++)
        {
            mine[i] &= ~others[i];
        }
    }

    /// <summary>Adds what is in the other.</summary>
    public void Or(DocSet other)
    {
        var (mine, others) = (words, other.words);
        var i = 0;
        for (; i <= mine.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
        {
            (new Vector<ulong>(mine, i) | new Vector<ulong>(others, i)).CopyTo(mine, i);
        }

        for (; i < mine.Length; i++)
        {
            mine[i] |= others[i];
        }
    }

    /// <summary>Leaves nothing in it.</summary>
    public void Clear() => Array.Clear(words);

    public bool IsEmpty => !words.AsSpan().ContainsAnyExcept(0UL);

    public int Count()
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many are in both.</summary>
    public int CountWith(DocSet other)
    {
        var mine = words.AsSpan();
        var others = other.words.AsSpan(0, words.Length);
        var count = CountManyWith(ref mine, ref others);
        for (var i = 0; i < mine.Length; i++)
        {
            count += BitOperations.PopCount(mine[i] & others[i]);
        }

        return count;
    }

    /// <summary>Counts the bits of eight words at a time, by a table of the bits of half a byte; leaves the rest.</summary>
    private static int CountManyWith(ref Span<ulong> mine, ref Span<ulong> others)
    {
        if (!Vector512.IsHardwareAccelerated)
        {
            return 0;
        }

        var count = 0;
        while (mine.Length >= Vector512<ulong>.Count)
        {
            // A byte of the sum counts up to 8 at each step and holds up to 255.
            var steps = Math.Min(31, mine.Length / Vector512<ulong>.Count);
            var sum = Vector512<byte>.Zero;
            for (var i = 0; i < steps; i++)
            {
                var at = i * Vector512<ulong>.Count;
                var both = (Vector512.Create<ulong>(mine[at..]) & Vector512.Create<ulong>(others[at..])).AsByte();
                sum += Vector512.ShuffleNative(BitsOfHalves, both & Vector512.Create((byte)15)) + Vector512.ShuffleNative(BitsOfHalves, (both >>> 4) & Vector512.Create((byte)15));
            }

            var (lower, upper) = Vector512.Widen(sum);
            count += Vector512.Sum(lower + upper);
            mine = mine[(steps * Vector512<ulong>.Count)..];
            others = others[(steps * Vector512<ulong>.Count)..];
        }

        return count;
    }

    /// <summary>Writes the documents into a list, ascending.</summary>
    /// <param name="docs">With room for all.</param>
    /// <returns>How many there are.</returns>
    public int CopyTo(Span<int> docs)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            for (var rest = words[i]; rest != 0; rest &= rest - 1)
            {
                docs[count++] = (i << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return count;
    }

    /// <summary>The documents, ascending.</summary>
    public Enumerator GetEnumerator() => new(words);

    public struct Enumerator(ulong[] words)
    {
        private int index = -1;
        private ulong rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (++index == words.Length)
                {
                    return false;
                }

                rest = words[index];
            }

            Current = (index << 6) + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
