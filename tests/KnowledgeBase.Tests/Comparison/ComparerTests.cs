using KnowledgeBase.Comparison;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Provisions;
using KnowledgeBase.Tests.Provisions;

namespace KnowledgeBase.Tests.Comparison;

public sealed class ComparerTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly WorkMetadata Since2015 = new() { Kind = "act", Status = "in-force", InForce = new PartialDate(2015, 6, 1) };
    private static readonly WorkMetadata Until2015 = new() { Kind = "act", Status = "replaced", InForce = new PartialDate(1999), Ended = new PartialDate(2015, 6, 1) };

    private static readonly ProvisionRegister Register = ProvisionRegister.Empty.With(
        [
            Sample.Law("gb-new", "GB", Since2015, "safety-report | interval: 5 years (review)", "emergency-planning"),
            Sample.Law("gb-old", "GB", Until2015, "safety-report | interval: 3 years (review)"),
            Sample.Law("fr-law", "FR", Since2015, "safety-report | interval: 4 years (review)"),
            Sample.Law("fr-guide", "FR", Since2015 with { Kind = "guidance", LegalForce = "voluntary", InForce = new PartialDate(2020) }, "emergency-planning"),
            Sample.Law("us-bill", "US", new WorkMetadata { Kind = "act", Status = "proposed" }, "safety-report"),
            Sample.Law("jp-case", "JP", new WorkMetadata { Kind = "case-study" }, "safety-report"),
            Sample.Law("secret", "GB", Since2015 with { Access = AccessLevel.Secretariat }, "site-security"),
        ],
        []);

    public static TheoryData<string, string[], string> Answers => new()
    {
        { "?jurisdiction=GB&jurisdiction=FR", [], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?work=gb-old&jurisdiction=FR", [], "gb-old: gb-old; FR: fr-law, fr-guide" },
        { "?jurisdiction=gb&jurisdiction=FR", [], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&asOf=2015-06-01", [], "GB: gb-new; FR: fr-law" },
        { "?jurisdiction=GB&jurisdiction=FR&sort=safety-report.interval", [], "FR: fr-law, fr-guide; GB: gb-new" },
        { "?jurisdiction=GB&jurisdiction=FR&asOf=2000", ["NothingInForceThen asOf FR,2000-01-01,2015-06-01"], "GB: gb-old" },
        { "?jurisdiction=GB&jurisdiction=FR&asOf=1800", ["NothingInForceThen asOf GB,1800-01-01,1999", "NothingInForceThen asOf FR,1800-01-01,2015-06-01"], "" },
        { "?jurisdiction=GB&work=fr-law&asOf=2010", ["NothingInForceThen asOf The fr-law Act,2010-01-01,2015-06-01"], "GB: gb-old" },
        { "?jurisdiction=GB&jurisdiction=FR&asOf=2027-01-01", ["DateInFuture asOf 2027-01-01"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&asOf=soon", ["InvalidDate asOf soon"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB", ["TooFewChoices jurisdiction 1,2"], "GB: gb-new" },
        { "?jurisdiction=GB&jurisdiction=GB", ["TooFewChoices jurisdiction 1,2"], "GB: gb-new" },
        { "", ["TooFewChoices jurisdiction 0,2"], "" },
        { "?jurisdiction=GB&jurisdiction=FR&work=gb-new&work=gb-old&work=fr-law&work=fr-guide&work=us-bill", ["TooManyChoices jurisdiction 7,6"], "GB: gb-new; FR: fr-law, fr-guide; gb-new: gb-new; gb-old: gb-old; fr-law: fr-law; fr-guide: fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&jurisdiction=BR", ["NothingRecorded jurisdiction BR"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&jurisdiction=JP", ["NothingRecorded jurisdiction JP"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&jurisdiction=US", ["NothingInForce jurisdiction US"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&jurisdiction=ZZ", ["UnknownJurisdiction jurisdiction ZZ"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&work=withdrawn", ["UnknownChoice work withdrawn"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&work=secret", ["UnknownChoice work secret"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&topic=safety-reports", ["UnknownValueDidYouMean topic safety-reports,safety-report"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&unit=furlongs", ["UnknownValue unit furlongs"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&sort=interval", ["UnknownValue sort interval"], "GB: gb-new; FR: fr-law, fr-guide" },
        { "?jurisdiction=GB&jurisdiction=FR&colour=red", ["UnknownParameter colour colour"], "GB: gb-new; FR: fr-law, fr-guide" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void What_cannot_be_compared_is_said_and_the_rest_of_the_choice_is_kept(string address, string[] problems, string columns)
    {
        var (query, unread) = Read(address);
        var (table, found) = new Comparer(Register, Sample.Vocabulary, AccessLevel.Public).Compare(query);

        var said = unread.AddRange(found).Select(problem => $"{problem.Code} {problem.Location.Field} {string.Join(',', problem.Arguments)}").ToList();
        Assert.Equal(problems.Length, said.Count);
        Assert.All(problems.Zip(said), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(columns, string.Join("; ", table.Columns.Select(column => $"{column.Choice.Code}: {string.Join(", ", column.Works.Select(work => work.Id))}")));
    }

    [Fact]
    public void There_is_a_row_for_every_topic_or_for_those_chosen_and_a_cell_for_every_column()
    {
        var all = Compare("?jurisdiction=GB&jurisdiction=FR");
        Assert.Equal(Sample.Vocabulary.Codes("topic"), all.Rows.Select(row => row.Topic));
        Assert.All(all.Rows, row => Assert.Equal(2, row.Cells.Length));
        Assert.Equal(["safety-report", "emergency-planning"], all.Rows.Where(row => !row.IsEmpty).Select(row => row.Topic).OrderDescending());
        Assert.True(all.Rows.Single(row => row.Topic == "site-security").IsEmpty);

        var chosen = Compare("?jurisdiction=GB&jurisdiction=FR&topic=site-security&topic=safety-report");
        Assert.Equal(["safety-report", "site-security"], chosen.Rows.Select(row => row.Topic));
        Assert.Equal(["interval"], chosen.Rows[0].Sortable);
    }

    [Theory]
    [InlineData("?jurisdiction=GB&work=fr-law&topic=safety-report&asOf=2015-06-01&unit=kg&unit=days&sort=safety-report.interval&lang=fr")]
    [InlineData("?work=a%20b%26c&jurisdiction=EU&lang=en")]
    public void An_address_is_read_as_what_it_was_written_from(string address)
    {
        var (query, problems) = Read(address);
        Assert.Empty(problems);
        Assert.Equal(address, query.ToQueryString());
        Assert.Equal(query, Read(query.ToQueryString()).Query);
    }

    private static ComparisonTable Compare(string address) => new Comparer(Register, Sample.Vocabulary, AccessLevel.Public).Compare(Read(address).Query).Table;

    private static (ComparisonQuery Query, System.Collections.Immutable.ImmutableArray<Problem> Problems) Read(string address) => ComparisonQueryReader.Read(
        address.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => new KeyValuePair<string, string?>(pair[0], Uri.UnescapeDataString(pair[1]))),
        Language.English,
        Sample.Vocabulary,
        Today);
}
