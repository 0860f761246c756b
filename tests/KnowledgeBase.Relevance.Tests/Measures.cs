namespace KnowledgeBase.Relevance.Tests;

/// <summary>Means over the queries of a collection.</summary>
/// <param name="Ndcg10">Normalised discounted cumulative gain of the first ten (Järvelin, Kekäläinen 2002; gain 2^grade − 1).</param>
/// <param name="Mrr10">Reciprocal rank of the first relevant document among the first ten.</param>
/// <param name="Recall100">Share of the relevant documents among the first hundred.</param>
internal readonly record struct Measures(double Ndcg10, double Mrr10, double Recall100)
{
    public static Measures Of(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> relevant)
    {
        var gain = ranked.Take(10).Select((id, i) => Gain(relevant.GetValueOrDefault(id), i)).Sum();
        var ideal = relevant.Values.OrderDescending().Take(10).Select(Gain).Sum();
        var first = ranked.Take(10).TakeWhile(id => !relevant.ContainsKey(id)).Count();
        return new Measures(gain / ideal, first < Math.Min(10, ranked.Count) ? 1.0 / (first + 1) : 0, (double)ranked.Take(100).Count(relevant.ContainsKey) / relevant.Count);
    }

    public static Measures Mean(IReadOnlyCollection<Measures> all) => new(all.Average(one => one.Ndcg10), all.Average(one => one.Mrr10), all.Average(one => one.Recall100));

    private static double Gain(int grade, int rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2);
}
