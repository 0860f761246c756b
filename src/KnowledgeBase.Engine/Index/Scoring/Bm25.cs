namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>
/// BM25F: occurrences in several fields are weighed and normalised by each field's length before they are saturated
/// together (Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004).
/// </summary>
internal static class Bm25
{
    /// <summary>The weight of a term that <paramref name="frequency"/> of <paramref name="documents"/> have; never negative.</summary>
    public static float Idf(int documents, int frequency) =>
        (float)Math.Log(1 + ((Math.Max(documents, frequency) - frequency + 0.5) / (frequency + 0.5)));

    /// <summary>What a frequency counts: <paramref name="k1"/> + 1 at the most.</summary>
    public static float Saturate(float frequency, float k1) => frequency * (k1 + 1) / (frequency + k1);
}
