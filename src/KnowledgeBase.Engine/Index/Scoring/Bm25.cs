namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>
/// BM25F: occurrences in several fields are weighed and normalised by each field's length before they are saturated
/// together (Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004).
/// </summary>
internal static class Bm25
{
    /// <summary>Saturation: how soon more occurrences stop counting.</summary>
    public const float K1 = 1.2f;

    /// <summary>The weight of a term that <paramref name="frequency"/> of <paramref name="documents"/> have; never negative.</summary>
    public static float Idf(int documents, int frequency) =>
        (float)Math.Log(1 + ((Math.Max(documents, frequency) - frequency + 0.5) / (frequency + 0.5)));

    public static float Saturate(float frequency) => frequency * (K1 + 1) / (frequency + K1);
}
