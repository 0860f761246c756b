namespace KnowledgeBase.Engine.Index;

/// <summary>How much text of one field and language a reader may see.</summary>
/// <param name="Documents">Works that have any.</param>
/// <param name="Words">Words in all of them together.</param>
internal readonly record struct FieldStatistics(int Documents, long Words)
{
    public float AverageLength => Documents == 0 ? 1 : (float)Words / Documents;

    public static FieldStatistics operator +(FieldStatistics a, FieldStatistics b) => new(a.Documents + b.Documents, a.Words + b.Words);
}
