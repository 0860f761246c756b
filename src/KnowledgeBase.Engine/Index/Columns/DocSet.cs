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

    /// <summary>Adds what is in the other.</summary>
    public void Or(DocSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] |= other.words[i];
        }
    }

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
        var count = 0;
        var (mine, others) = (words, other.words);
        for (var i = 0; i < mine.Length; i++)
        {
            count += BitOperations.PopCount(mine[i] & others[i]);
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
