using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Review;
using static KnowledgeBase.Tests.Review.ReviewSample;

namespace KnowledgeBase.Tests.Review;

public sealed class RecommendationTests
{
    /// <summary>What is recorded (State, year, force, provision), and the recommendations that follow for AA.</summary>
    public static TheoryData<string, string[], string[]> Findings => new()
    {
        { "nothing anywhere", ["BB 2020 binding emergency-planning"], [] },
        { "two peers provide", ["BB 2020 binding emergency-planning", "CC 2010 binding emergency-planning"], ["provide.emergency-planning"] },
        { "it is recorded here", ["AA 2020 binding emergency-planning", "BB 2020 binding emergency-planning", "CC 2010 binding emergency-planning"], [] },
        { "only guidance here", ["AA 2020 voluntary emergency-planning", "BB 2020 binding emergency-planning", "CC 2010 binding emergency-planning"], ["bind.emergency-planning"] },
        { "guidance everywhere", ["AA 2020 voluntary emergency-planning", "BB 2020 voluntary emergency-planning", "CC 2010 voluntary emergency-planning"], [] },
        {
            "looser than most",
            ["AA 2020 binding safety-report | interval: 10 years (review of the report)", "BB 2020 binding safety-report | interval: 5 years (review of the report)", "CC 2020 binding safety-report | interval: 5 years (review of the report)", "DD 2020 binding safety-report | interval: 120 months (review of the report)"],
            ["tighten.safety-report"]
        },
        {
            "stricter than most",
            ["AA 2020 binding safety-report | interval: 1 years (review of the report)", "BB 2020 binding safety-report | interval: 5 years (review of the report)", "CC 2020 binding safety-report | interval: 5 years (review of the report)", "DD 2020 binding safety-report | interval: 10 years (review of the report)"],
            []
        },
        {
            "no figure here",
            ["AA 2020 binding safety-report", "BB 2020 binding safety-report | interval: 5 years (review of the report)", "CC 2020 binding safety-report | interval: 5 years (review of the report)", "DD 2020 binding safety-report | interval: 3 years (review of the report)"],
            ["quantify.safety-report"]
        },
        {
            "another interval here may be the same one in other words",
            ["AA 2020 binding safety-report | interval: 5 years (something else)", "BB 2020 binding safety-report | interval: 5 years (review of the report)", "CC 2020 binding safety-report | interval: 5 years (review of the report)", "DD 2020 binding safety-report | interval: 3 years (review of the report)"],
            []
        },
        {
            "old here, young with peers",
            ["AA 1996 binding site-security", "BB 2020 binding site-security", "CC 2015 binding site-security", "DD 1990 binding site-security"],
            ["renew.site-security"]
        },
        {
            "old here and with peers",
            ["AA 1996 binding site-security", "BB 2000 binding site-security", "CC 1999 binding site-security", "DD 2020 binding site-security"],
            []
        },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void Rules_make_recommendations_of_findings(string finding, string[] recorded, string[] expected)
    {
        var works = recorded.Select((line, i) =>
        {
            var parts = line.Split(' ', 4);
            return Law($"law-{i}", parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts[2], [], parts[3]);
        });

        var review = ReviewOf(works);

        Assert.True(expected.SequenceEqual(review.Recommendations.Select(one => one.Id)), $"{finding}: {string.Join(", ", review.Recommendations.Select(one => one.Id))}");
        Assert.All(review.Recommendations, one => Assert.True(one.Evidence.HasPeerOrObligation));
    }

    [Fact]
    public void An_obligation_of_a_convention_in_force_here_comes_before_what_peers_do()
    {
        var review = ReviewOf(
            [
                Convention("cwc", "site-security"),
                Law("bb", "BB", 2020, "binding", [new Relation(RelationKind.Implements, "cwc")], "emergency-planning", "site-security"),
                Law("cc", "CC", 2020, "emergency-planning"),
            ],
            "PP");

        Assert.Equal(["fulfil.site-security", "provide.emergency-planning"], review.Recommendations.Select(one => one.Id));
        Assert.Equal("cwc", Assert.Single(review.Recommendations[0].Evidence.Obligations).Work.Id);
    }

    [Fact]
    public void The_law_of_a_union_is_the_law_of_its_members_and_no_peer_of_theirs()
    {
        var review = ReviewOf([Law("union", "UN-EAST", 2020, "emergency-planning"), Law("bb", "BB", 2020, "site-security")], "MM");

        Assert.Equal(["BB"], review.Peers);
        Assert.True(review.Topics.Single(topic => topic.Topic == "emergency-planning").IsRecorded);
    }

    [Fact]
    public void Practices_and_cases_stand_behind_a_recommendation_the_nearest_first()
    {
        var review = ReviewOf(
        [
            Law("bb", "BB", 2020, "emergency-planning"),
            Law("cc", "CC", 2020, "emergency-planning"),
            Told("practice", "beside-it", null, [], "site-security", "emergency-planning"),
            Told("practice", "about-it", null, [new Relation(RelationKind.BasedOn, "bb"), new Relation(RelationKind.IllustratedBy, "far")], "emergency-planning"),
            Told("case-study", "near", "AA", [], "emergency-planning"),
            Told("case-study", "far", "ZZ", [], "emergency-planning"),
            Told("case-study", "led-to-it", "ZZ", [new Relation(RelationKind.LedTo, "bb")], "site-security"),
            Told("case-study", "of-something-else", "AA", [], "site-security"),
        ]);

        var evidence = review.Recommendations.Single(one => one.Code == "emergency-planning").Evidence;

        Assert.Equal(["about-it", "beside-it"], evidence.Practices.Select(one => one.Work.Id));
        Assert.Equal(["near", "far", "led-to-it"], evidence.Cases.Select(one => one.Work.Id));
    }

    [Fact]
    public void What_a_reader_may_not_see_is_no_evidence()
    {
        var hidden = WorkRecord.Of(new Work(
            "hidden",
            new WorkMetadata { Kind = "act", Jurisdiction = "BB", Status = "in-force", Access = AccessLevel.Members },
            [new Expression(Language.English, "Hidden", null, null, [new Section("a", 2, "A", "emergency-planning", [], "", "Text.")])]));

        var review = ReviewOf([hidden, Law("cc", "CC", 2020, "emergency-planning")]);

        Assert.Equal(["CC"], review.Peers);
        Assert.Empty(review.Recommendations);
    }

    [Fact]
    public void A_convention_as_yardstick_asks_about_its_own_topics_of_those_that_implement_it()
    {
        var review = ReviewOf(
            [
                Convention("teia", "emergency-planning"),
                Law("bb", "BB", 2020, "binding", [new Relation(RelationKind.Implements, "teia")], "emergency-planning", "site-security"),
                Law("cc", "CC", 2020, "emergency-planning"),
            ],
            "AA",
            new Yardstick(YardstickKind.Convention, "teia"));

        Assert.Equal(["BB"], review.Peers);
        Assert.Equal(["emergency-planning"], review.Topics.Select(topic => topic.Topic));
        Assert.Equal(["fulfil.emergency-planning"], review.Recommendations.Select(one => one.Id));
    }
}
