using System.Collections.Concurrent;
using System.Numerics;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Postings;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A number for each document of a segment, most of them zero, that is cleared at the cost of what was touched. Rented: dispose it.</summary>
internal sealed class ScoreBuffer : IDisposable
{
    private const int Kept = 16;
    private static readonly ConcurrentStack<float[]>[] Spare = [.. Enumerable.Range(0, 32).Select(_ => new ConcurrentStack<float[]>())];

    private readonly float[] values;
    private readonly int sizeClass;

    public ScoreBuffer(int maxDoc)
    {
        sizeClass = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, maxDoc)));
        values = Spare[sizeClass].TryPop(out var spare) ? spare : new float[1 << sizeClass];
        Touched = new DocSet(maxDoc);
        MaxDoc = maxDoc;
    }

    public int MaxDoc { get; }

    /// <summary>The documents that have a number.</summary>
    public DocSet Touched { get; }

    /// <summary>How many documents have one.</summary>
    public int Count => Touched.Count();

    /// <summary>The numbers by document, with zeros behind them up to a multiple of 64.</summary>
    public ReadOnlySpan<float> Values => values.AsSpan(0, (MaxDoc + 63) / 64 * 64);

    public float this[int doc] => values[doc];

    /// <summary>Adds a number greater than zero.</summary>
    public void Add(int doc, float value)
    {
        Touched.Add(doc);
        values[doc] += value;
    }

    /// <summary>Raises the document's number to this one, when it is greater.</summary>
    public void Raise(int doc, float value)
    {
        Touched.Add(doc);
        ref var slot = ref values[doc];
        slot = Math.Max(slot, value);
    }

    /// <summary>Adds what each posting counts: its frequency by what one occurrence counts at the length of the field.</summary>
    public void Add(PostingList postings, float weight, float[] normalization, ushort[] lengths)
    {
        var numbers = values;
        var docs = postings.Docs;
        var frequencies = postings.Frequencies.AsSpan(0, docs.Length);
        for (var i = 0; i < docs.Length; i++)
        {
            var doc = docs[i];
            numbers[doc] += weight * frequencies[i] * normalization[lengths[doc]];
        }

        Touched.Or(postings.Set);
    }

    /// <summary>The same for the postings of these documents alone.</summary>
    public void Add(PostingList postings, float weight, float[] normalization, ushort[] lengths, DocSet within)
    {
        var wanted = within.Words;
        var having = postings.Set.Words;
        for (var i = 0; i < wanted.Length; i++)
        {
            for (var rest = wanted[i] & having[i]; rest != 0; rest &= rest - 1)
            {
                var doc = (i << 6) + BitOperations.TrailingZeroCount(rest);
                values[doc] += weight * postings.Frequencies[postings.PlaceOf(doc)] * normalization[lengths[doc]];
                Touched.Add(doc);
            }
        }
    }

    /// <summary>Makes of each frequency what it counts.</summary>
    /// <param name="factor">The weight of the term.</param>
    /// <param name="k1">How soon more occurrences stop counting.</param>
    public void Saturate(float factor, float k1)
    {
        if (Touched.Count() < MaxDoc / 16)
        {
            foreach (var doc in Touched)
            {
                values[doc] = factor * Bm25.Saturate(values[doc], k1);
            }

            return;
        }

        var numbers = values.AsSpan(0, Values.Length);
        for (var i = 0; i < numbers.Length; i += Vector<float>.Count)
        {
            var frequency = new Vector<float>(numbers[i..]);
            (new Vector<float>(factor) * (frequency * (k1 + 1) / (frequency + new Vector<float>(k1)))).CopyTo(numbers[i..]);
        }
    }

    /// <summary>Adds the numbers of another for these documents.</summary>
    public void Add(ScoreBuffer other, DocSet docs)
    {
        foreach (var doc in docs)
        {
            values[doc] += other.values[doc];
        }

        Touched.Or(docs);
    }

    /// <summary>Raises numbers to those of another where that is greater.</summary>
    public void Raise(ScoreBuffer other)
    {
        foreach (var doc in other.Touched)
        {
            values[doc] = Math.Max(values[doc], other.values[doc]);
        }

        Touched.Or(other.Touched);
    }

    /// <summary>Adds the same to each of these documents.</summary>
    public void Add(DocSet docs, float value)
    {
        foreach (var doc in docs)
        {
            values[doc] += value;
        }

        Touched.Or(docs);
    }

    /// <summary>Multiplies every number.</summary>
    public void Scale(float factor)
    {
        if (factor != 1)
        {
            Scale(factor, Touched);
        }
    }

    /// <summary>Multiplies the numbers of these documents.</summary>
    public void Scale(float factor, DocSet docs)
    {
        foreach (var doc in docs)
        {
            values[doc] *= factor;
        }
    }

    /// <summary>Replaces a document's number.</summary>
    public void Set(int doc, float value)
    {
        Touched.Add(doc);
        values[doc] = value;
    }

    public void Clear()
    {
        var words = Touched.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != 0)
            {
                values.AsSpan(i * 64, 64).Clear();
            }
        }

        Touched.Clear();
    }

    public void Dispose()
    {
        Clear();
        if (Spare[sizeClass].Count < Kept)
        {
            Spare[sizeClass].Push(values);
        }
    }
}
