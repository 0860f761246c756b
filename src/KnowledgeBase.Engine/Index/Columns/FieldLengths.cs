using Lucene.Net.Index;

namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>How many words each document of a segment has in one field.</summary>
internal sealed class FieldLengths
{
    private readonly Dictionary<int, int> beyond = [];

    private FieldLengths(NumericDocValues norms, int maxDoc)
    {
        Capped = new ushort[maxDoc];
        for (var doc = 0; doc < maxDoc; doc++)
        {
            var length = (int)norms.Get(doc);
            Capped[doc] = (ushort)Math.Min(length, LongestCounted);
            if (length > LongestCounted)
            {
                beyond.Add(doc, length);
            }
        }
    }

    /// <summary>Longer fields are scored as this long.</summary>
    public const int LongestCounted = 16_383;

    /// <summary>By document: at most <see cref="LongestCounted"/>.</summary>
    public ushort[] Capped { get; }

    /// <summary>The lengths of a field; <see langword="null"/> when no document has it.</summary>
    public static FieldLengths? Load(AtomicReader reader, string field) => reader.GetNormValues(field) is { } norms ? new FieldLengths(norms, reader.MaxDoc) : null;

    /// <summary>The exact length.</summary>
    public int Of(int doc) => Capped[doc] < LongestCounted ? Capped[doc] : beyond.GetValueOrDefault(doc, LongestCounted);
}
