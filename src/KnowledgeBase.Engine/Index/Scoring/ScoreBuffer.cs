using System.Buffers;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A number for each document of a segment, most of them zero, that is cleared at the cost of what was touched. Rented: dispose it.</summary>
internal sealed class ScoreBuffer : IDisposable
{
    private readonly float[] values;
    private readonly int[] touched;

    public ScoreBuffer(int maxDoc)
    {
        values = ArrayPool<float>.Shared.Rent(maxDoc);
        touched = ArrayPool<int>.Shared.Rent(maxDoc);
        values.AsSpan(0, maxDoc).Clear();
    }

    /// <summary>How many documents have a number.</summary>
    public int Count { get; private set; }

    /// <summary>The documents that have one, in the order in which they got it.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, Count);

    public float this[int doc] => values[doc];

    /// <summary>Adds a number greater than zero.</summary>
    public void Add(int doc, float value)
    {
        ref var slot = ref values[doc];
        if (slot == 0)
        {
            touched[Count++] = doc;
        }

        slot += value;
    }

    /// <summary>Raises the document's number to this one, when it is greater.</summary>
    public void Raise(int doc, float value)
    {
        ref var slot = ref values[doc];
        if (slot == 0)
        {
            touched[Count++] = doc;
        }

        slot = Math.Max(slot, value);
    }

    public void Clear()
    {
        foreach (var doc in Touched)
        {
            values[doc] = 0;
        }

        Count = 0;
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(values);
        ArrayPool<int>.Shared.Return(touched);
    }
}
