using KnowledgeBase.Engine.Index.Scoring;

namespace KnowledgeBase.Relevance.Tests;

/// <summary>How well the search answers the tasks of this knowledge base's own users.</summary>
public sealed class OwnQueriesTests(ITestOutputHelper output)
{
    // The aim across languages is 0.85. Every translation of a work moves queries from that group to the other.
    private const double FloorInLanguage = 0.95;
    private const double FloorAcross = 0.9;

    [Fact]
    public void Answers_are_found_in_the_readers_language_and_across_languages()
    {
        using var own = new OwnQueries();
        var ranks = own.Ranks(RankingSettings.Default);
        var inLanguage = ranks.Where(one => one.IsInLanguage).ToList();
        var across = ranks.Where(one => !one.IsInLanguage).ToList();
        var success3 = inLanguage.Average(one => one.Rank is > 0 and <= 3 ? 1.0 : 0);
        var success10 = across.Average(one => one.Rank > 0 ? 1.0 : 0);
        output.WriteLine($"own queries: in the reader's language success@3 {success3:0.000} of {inLanguage.Count}, across languages success@10 {success10:0.000} of {across.Count}");
        foreach (var language in ranks.GroupBy(one => one.Language))
        {
            var (same, other) = (language.Where(one => one.IsInLanguage).ToList(), language.Where(one => !one.IsInLanguage).ToList());
            output.WriteLine($"{language.Key} own {same.Count(one => one.Rank is > 0 and <= 3)} of {same.Count}, across {other.Count(one => one.Rank > 0)} of {other.Count}");
        }

        foreach (var (text, language, isInLanguage, rank, first) in ranks.Where(one => one.IsInLanguage ? one.Rank is 0 or > 3 : one.Rank == 0))
        {
            output.WriteLine($"{language} {(isInLanguage ? "own" : "across"),6} {rank,3} {text} → {first}");
        }

        Assert.InRange(ranks.Length, 120, 1_000);
        Assert.True(success3 >= FloorInLanguage && success10 >= FloorAcross, $"{success3:0.000} and {success10:0.000} are below {FloorInLanguage} and {FloorAcross}");
    }
}
