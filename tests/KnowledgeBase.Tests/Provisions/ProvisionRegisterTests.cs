using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Tests.Provisions;

public sealed class ProvisionRegisterTests
{
    private static readonly WorkMetadata InForce = new() { Kind = "act", Status = "in-force" };

    [Fact]
    public void A_jurisdiction_answers_with_the_provisions_of_its_policies_that_stand()
    {
        var register = Register(
            Sample.Law("safety", "GB", InForce with { InForce = Sample.Date("2015-06-01") }, "safety-report | interval: 5 years", "emergency-planning"),
            Sample.Law("old", "GB", InForce with { Status = "replaced", InForce = Sample.Date("1999"), Ended = Sample.Date("2015-06-01") }, "safety-report"),
            Sample.Law("fire", "GB", InForce with { Kind = "case-study" }, "safety-report"),
            Sample.Law("elsewhere", "FR", InForce, "safety-report"));

        var provision = Assert.Single(register.ProvisionsOf("GB", "safety-report", null, AccessLevel.Public));
        Assert.Equal("safety", provision.Work.Id);
        Assert.Equal("interval: 5 years", Assert.Single(provision.Values).ToString());
        Assert.Equal(["emergency-planning", "safety-report"], register.ProvisionsOf("GB", null, null, AccessLevel.Public).Select(one => one.Topic).Order());
        Assert.Equal("old", Assert.Single(register.ProvisionsOf("GB", "safety-report", new DateOnly(2014, 12, 31), AccessLevel.Public)).Work.Id);
    }

    [Theory]
    [InlineData("in-force", "2015-06-01", null, "2015-05-31", false)]
    [InlineData("in-force", "2015-06-01", null, "2015-06-01", true)]
    [InlineData("in-force", "2015", null, "2015-01-01", true)]
    [InlineData("in-force", null, null, "2020-01-01", false)]
    [InlineData("in-force", null, null, null, true)]
    [InlineData("current", "2003", null, null, true)]
    [InlineData("replaced", "1999-04-01", "2015-06-01", "2015-05-31", true)]
    [InlineData("replaced", "1999-04-01", "2015-06-01", "2015-06-01", false)]
    [InlineData("replaced", "1999-04-01", "2015", "2014-12-31", true)]
    [InlineData("replaced", "1999-04-01", "2015", "2015-01-01", false)]
    [InlineData("replaced", "1999-04-01", "2015-06-01", null, false)]
    [InlineData("lapsed", "2007", null, "2010-01-01", false)]
    [InlineData("pending", "2025", null, "2026-01-01", false)]
    [InlineData("proposed", null, null, null, false)]
    public void A_work_stands_from_its_entry_into_force_until_it_ends(string status, string? inForce, string? ended, string? day, bool stands)
    {
        var work = Sample.Law("law", "GB", new WorkMetadata { Kind = "act", Status = status, InForce = Sample.Optional(inForce), Ended = Sample.Optional(ended) });
        Assert.Equal(stands, work.StandsOn(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd")));
    }

    [Fact]
    public void What_a_reader_may_not_see_is_as_if_it_were_not_there()
    {
        var register = Register(
            Sample.Law("open", "GB", InForce, "safety-report"),
            Sample.Law("closed", "KE", InForce with { Access = AccessLevel.Members, Relations = [new Relation(RelationKind.Implements, "open")] }, "safety-report"));

        Assert.Null(register.Find("closed", AccessLevel.Public));
        Assert.Equal(["GB"], register.Jurisdictions(AccessLevel.Public));
        Assert.Empty(register.RelatingTo("open", RelationKind.Implements, AccessLevel.Public));
        Assert.Empty(register.ProvisionsOf("KE", null, null, AccessLevel.Public));
        Assert.Equal(["GB", "KE"], register.Jurisdictions(AccessLevel.Members).Order());
        Assert.Equal("closed", Assert.Single(register.RelatingTo("open", RelationKind.Implements, AccessLevel.Members)).Id);
    }

    [Fact]
    public void A_changed_work_replaces_what_it_was_and_a_removed_one_leaves_nothing()
    {
        var relation = new Relation(RelationKind.Implements, "convention");
        var before = Register(Sample.Law("law", "GB", InForce with { Relations = [relation] }, "safety-report"), Sample.Law("other", "FR", InForce));
        var changed = before.With([Sample.Law("law", "IE", InForce, "site-security")], []);
        var removed = changed.With([], ["law", "never-there"]);

        Assert.Equal(["FR", "GB"], before.Jurisdictions(AccessLevel.Public).Order());
        Assert.Equal(["FR", "IE"], changed.Jurisdictions(AccessLevel.Public).Order());
        Assert.Empty(changed.RelatingTo("convention", RelationKind.Implements, AccessLevel.Public));
        Assert.Equal("site-security", Assert.Single(changed.ProvisionsOf("IE", null, null, AccessLevel.Public)).Topic);
        Assert.Equal(["other"], removed.Works(AccessLevel.Public).Select(work => work.Id));
    }

    [Fact]
    public void A_provision_speaks_each_language_of_its_work_and_else_the_first_in_precedence()
    {
        var values = Sample.Value("authority: Inspectorate");
        var work = WorkRecord.Of(SharedSections.Complete(new Work(
            "law",
            InForce,
            [
                Expression(Language.English, "Duty", "duty", values),
                Expression(Language.French, "Obligation", null, Sample.Value("authority: Inspection")),
            ])));

        var provision = Assert.Single(work.Provisions);
        Assert.Equal("Obligation", provision.For(Language.French).Title);
        Assert.Equal("Inspection", provision.For(Language.French).Values[0].Text);
        Assert.Equal("Duty", provision.For(Language.Arabic).Title);

        static Expression Expression(Language language, string title, string? topic, ProvisionValue value) =>
            new(language, title, null, null, [new Section("s", 2, title, topic is null ? null : "safety-report", [value], "", title)]);
    }

    private static ProvisionRegister Register(params WorkRecord[] works) => ProvisionRegister.Empty.With(works, []);
}
