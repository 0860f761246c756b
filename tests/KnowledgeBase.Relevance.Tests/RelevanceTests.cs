using System.Text.Json;
using KnowledgeBase.Engine.Index.Scoring;

namespace KnowledgeBase.Relevance.Tests;

/// <summary>How well the search ranks on collections that nobody here wrote. Skipped where they are absent.</summary>
public sealed class RelevanceTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. Collections.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ranks_no_worse_than_the_floor(string name)
    {
        Assert.SkipUnless(Directory.Exists(Collections.Folder), "The judged collections are not beside this repository.");
        using var collection = new IndexedCollection(Collections.Load(name));
        var measures = collection.Measure(RankingSettings.Default);
        var floor = JsonSerializer.Deserialize<Dictionary<string, Measures>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "floors.json")), JsonSerializerOptions.Web)![name];
        output.WriteLine($"{name,-10} nDCG@10 {measures.Ndcg10:0.0000} (floor {floor.Ndcg10:0.000})  MRR@10 {measures.Mrr10:0.0000} (floor {floor.Mrr10:0.000})  recall@100 {measures.Recall100:0.0000} (floor {floor.Recall100:0.000})");
        Assert.True(measures.Ndcg10 >= floor.Ndcg10 && measures.Mrr10 >= floor.Mrr10 && measures.Recall100 >= floor.Recall100, $"{measures} is below {floor}");
    }
}
