using KnowledgeBase.Coverage;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Provisions;
using KnowledgeBase.Search;
using KnowledgeBase.Tests.Provisions;

namespace KnowledgeBase.Tests.Coverage;

public sealed class CoverageTests
{
    private static readonly WorkMetadata Act = new() { Kind = "act", Status = "in-force", InForce = new PartialDate(2010), Disciplines = ["process"], Themes = ["physical-security", "incident-response"] };

    private static readonly ProvisionRegister Register = ProvisionRegister.Empty.With(
        [
            Sample.Law("gb-1", "GB", Act, "safety-report", "safety-report", "site-security"),
            Sample.Law("gb-2", "GB", Act with { Kind = "regulation", InForce = new PartialDate(2020, 5) }, "safety-report"),
            Sample.Law("gb-old", "GB", Act with { Status = "replaced", Ended = new PartialDate(2010) }, "emergency-planning"),
            Sample.Law("gb-case", "GB", Act with { Kind = "case-study" }, "emergency-planning"),
            Sample.Law("fr-1", "FR", Act with { Disciplines = ["public"], Relations = [new Relation(RelationKind.Implements, "treaty")] }, "emergency-planning", "site-security"),
            Sample.Law("us-1", "US", Act with { Access = AccessLevel.Members }, "safety-report"),
            Sample.Law("treaty", null, Act with { Kind = "convention", Disciplines = [], Themes = [] }, "emergency-planning", "scope-thresholds"),
        ],
        []);

    public static TheoryData<string, string, string, string> Cells => new()
    {
        { "", "GB", "safety-report", "2 works, 3 provisions, latest 2020-05, act regulation" },
        { "", "GB", "site-security", "1 works, 1 provisions, latest 2010, act" },
        { "", "GB", "emergency-planning", "0 works, 0 provisions, latest , " },
        { "status=replaced", "GB", "emergency-planning", "1 works, 1 provisions, latest 2010, act" },
        { "kind=case-study", "GB", "emergency-planning", "1 works, 1 provisions, latest 2010, case-study" },
        { "kind=regulation", "GB", "safety-report", "1 works, 1 provisions, latest 2020-05, regulation" },
        { "discipline=public", "FR", "site-security", "1 works, 1 provisions, latest 2010, act" },
        { "discipline=public", "GB", "site-security", "0 works, 0 provisions, latest , " },
        { "year=2015..", "GB", "safety-report", "1 works, 1 provisions, latest 2020-05, regulation" },
        { "", "US", "safety-report", "0 works, 0 provisions, latest , " },
        { "rows=topic&columns=jurisdiction", "safety-report", "GB", "2 works, 3 provisions, latest 2020-05, act regulation" },
        { "rows=discipline&columns=theme", "process", "physical-security", "2 works, 4 provisions, latest 2020-05, act regulation" },
        { "rows=discipline&columns=theme&topic=site-security", "process", "physical-security", "1 works, 1 provisions, latest 2010, act" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_counts_works_and_provisions_and_says_how_recent_they_are(string address, string row, string column, string expected)
    {
        var (query, problems) = Read(address);
        Assert.Empty(problems);
        var table = new CoverageCounter(Register, Sample.Vocabulary, AccessLevel.Public).Count(query);
        var cell = table.Cells[table.Rows.IndexOf(row)][table.Columns.IndexOf(column)];
        Assert.Equal(expected, $"{cell.Works} works, {cell.Provisions} provisions, latest {cell.Latest}, {string.Join(' ', cell.Kinds.Order())}");
    }

    [Theory]
    [InlineData("rows=colour", "UnknownValue")]
    [InlineData("rows=topics", "UnknownValueDidYouMean")]
    [InlineData("rows=topic&columns=topic", "SameAxes")]
    [InlineData("q=chlorine", "UnknownParameter")]
    [InlineData("kind=akt", "UnknownValueDidYouMean")]
    [InlineData("year=soon", "InvalidYear")]
    public void What_cannot_be_counted_is_said(string address, string problem) =>
        Assert.Equal(problem, Assert.Single(Read(address).Problems).Code.ToString());

    [Fact]
    public void Regions_are_no_rows_and_every_facet_field_is_a_filter()
    {
        var table = new CoverageCounter(Register, Sample.Vocabulary, AccessLevel.Public).Count(Read("").Query);
        Assert.Equal(["GB", "FR", "EU", "US", "BR", "JP"], table.Rows);
        Assert.Equal(FacetFields.All.Select(field => field.Name), CoverageField.All.Select(field => field.Name));
        Assert.All(CoverageField.All, field => Assert.NotNull(field.ValuesOf(Register.Find("gb-1", AccessLevel.Public)!).ToList()));
    }

    [Fact]
    public void A_median_is_of_those_that_have_anything_recorded()
    {
        var table = new CoverageCounter(Register, Sample.Vocabulary, AccessLevel.Public).Count(Read("").Query);
        Assert.Equal(1.5m, table.Medians()[table.Columns.IndexOf("safety-report")]);
        Assert.Equal(1m, table.Medians()[table.Columns.IndexOf("site-security")]);
    }

    [Fact]
    public void A_convention_is_shown_obligation_by_obligation_with_those_who_implement_it()
    {
        var implementation = Implementation.Of(Register.Find("treaty", AccessLevel.Public)!, Register, AccessLevel.Public);
        var party = Assert.Single(implementation.Parties);
        Assert.Equal("FR", party.Jurisdiction);
        Assert.Equal(["emergency-planning", "scope-thresholds"], implementation.Obligations.Select(obligation => obligation.Topic));
        Assert.Equal([1, 0], party.Cells.Select(cell => cell.Length));
    }

    [Fact]
    public void A_profile_says_how_a_jurisdiction_stands_in_its_region()
    {
        var profile = JurisdictionProfile.Of("GB", Register, Sample.Vocabulary, AccessLevel.Public);
        Assert.Equal("region-europe", profile.Region);
        Assert.Equal(["gb-2", "gb-1", "gb-old"], profile.Policies.Select(work => work.Id));
        Assert.Equal("gb-case", Assert.Single(profile.Cases).Id);
        Assert.Equal(new TopicStanding("safety-report", 3, 1.5m, 0), profile.Topics.Single(topic => topic.Topic == "safety-report"));
        Assert.Equal(new TopicStanding("site-security", 1, 1m, 1), profile.Topics.Single(topic => topic.Topic == "site-security"));
        var french = JurisdictionProfile.Of("FR", Register, Sample.Vocabulary, AccessLevel.Public);
        Assert.Equal("treaty", Assert.Single(french.Conventions).Implemented.Id);
    }

    private static (CoverageQuery Query, System.Collections.Immutable.ImmutableArray<Problem> Problems) Read(string address) => CoverageQueryReader.Read(
        address.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => new KeyValuePair<string, string?>(pair[0], pair[1])),
        Language.English,
        Sample.Vocabulary);
}
