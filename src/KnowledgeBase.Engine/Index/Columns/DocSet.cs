using System.Numerics;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>A set of the documents of one segment, a bit each.</summary>
/// <remarks>Lucene's FixedBitSet counts and combines word by word; counting facets needs more speed than that.</remarks>
internal sealed class DocSet
{
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
        // Four counts in turn: each would wait for its last.
        var mine = words.AsSpan();
        var others = other.words.AsSpan(0, words.Length);
        var (a, b, c, d) = (0, 0, 0, 0);
        while (mine.Length >= 4)
        {
            a += BitOperations.PopCount(mine[0] & others[0]);
            b += BitOperations.PopCount(mine[1] & others[1]);
            c += BitOperations.PopCount(mine[2] & others[2]);
            d += BitOperations.PopCount(mine[3] & others[3]);
            mine = mine[4..];
            others = others[4..];
        }

        for (var i = 0; i < mine.Length; i++)
        {
            a += BitOperations.PopCount(mine[i] & others[i]);
        }

        return a + b + c + d;
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
