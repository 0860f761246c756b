using KnowledgeBase.Engine.Index.Columns;

namespace KnowledgeBase.Engine.Index;

/// <summary>How much text of one field and language a reader may see.</summary>
/// <param name="Documents">Works that have any.</param>
/// <param name="Words">Words in all of them together.</param>
internal readonly record struct FieldStatistics(int Documents, long Words)
{
    public float AverageLength => Documents == 0 ? 1 : (float)Words / Documents;

    /// <summary>Of some documents of a segment.</summary>
    /// <param name="lengths">Their lengths; <see langword="null"/> when none has the field.</param>
    /// <param name="docs">The documents.</param>
    public static FieldStatistics Of(FieldLengths? lengths, DocSet docs)
    {
        if (lengths is null)
        {
            return default;
        }

        var documents = 0;
        var words = 0L;
        foreach (var doc in docs)
        {
            if (lengths.Of(doc) is var length and > 0)
            {
                documents++;
                words += length;
            }
        }

        return new FieldStatistics(documents, words);
    }

    public static FieldStatistics operator +(FieldStatistics a, FieldStatistics b) => new(a.Documents + b.Documents, a.Words + b.Words);

    public static FieldStatistics operator -(FieldStatistics a, FieldStatistics b) => new(a.Documents - b.Documents, a.Words - b.Words);
}
