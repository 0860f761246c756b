using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Tests;

/// <summary>
/// What the corpus holds, and what it must hold. To see the tables:
/// <c>dotnet run --project tests/KnowledgeBase.Engine.Tests -- --filter-class "*CorpusTests" --show-live-output on</c>.
/// </summary>
[Collection<CorpusReaders>]
public sealed class CorpusTests(CorpusFixture corpus, ITestOutputHelper output)
{
    private const int TopicsToCompare = 8;
    private const int FewestProvisions = 6;

    /// <summary>Kinds of text that are compared provision by provision.</summary>
    private static readonly ImmutableArray<string> Law = ["act", "regulation", "directive"];

    private static readonly ImmutableArray<string> Policy =
        [.. Law, "convention", "standard", "guidance", "code-of-practice", "industry-programme", "recommendation", "strategy", "national-measure"];

    private static readonly ImmutableArray<string> Subjects =
        ["major-hazard-control", "cwc-implementation", "precursor-control", "worker-protection", "classification-labelling", "transport", "emergency-planning"];

    [Fact]
    public void Holds_what_is_to_be_searched_and_compared()
    {
        output.WriteLine(Languages());
        output.WriteLine(Regions());
        output.WriteLine(Topics());
        output.WriteLine(Comparable());
        (string What, int Have, int Want)[] goals =
        [
            ("regulatory works", Count(Policy), 160),
            ("jurisdictions with regulatory works", Of(Policy).Select(work => work.Metadata.Jurisdiction).OfType<string>().Distinct().Count(), 60),
            ("cases", Count(["case-study"]), 80),
            ("practices", Count(["practice"]), 60),
            ("trainings", Count(["training"]), 25),
            ("works in six languages", corpus.Works.Count(work => work.Expressions.Length == Language.All.Length), 40),
            .. Subjects.Select(subject => ($"jurisdictions with {TopicsToCompare} topics of {subject}", Jurisdictions(subject).Count(), 15)),
        ];
        output.WriteLine(string.Join('\n', goals.Select(goal => $"{goal.What,-70}{goal.Have,6} of {goal.Want}{(goal.Have < goal.Want ? "  MISSING" : "")}")));
        Assert.All(goals, goal => Assert.True(goal.Have >= goal.Want, $"{goal.What}: {goal.Have} of {goal.Want}"));
    }

    [Fact]
    public void Has_no_defect()
    {
        var ids = corpus.Works.Select(work => work.Id).ToHashSet(StringComparer.Ordinal);
        var targets = corpus.Works.SelectMany(work => work.Metadata.Relations).Select(relation => relation.Target).ToHashSet(StringComparer.Ordinal);
        (string What, IEnumerable<string> Which)[] defects =
        [
            ("dangling relations", corpus.Works.SelectMany(work => work.Metadata.Relations.Where(relation => !ids.Contains(relation.Target)).Select(relation => $"{work.Id} → {relation.Target}"))),
            ("works that stand alone", corpus.Works.Where(work => !targets.Contains(work.Id) && !work.Metadata.Relations.Any(relation => ids.Contains(relation.Target))).Select(work => work.Id)),
            ("cases with a status, which is for texts", Of(["case-study"]).Where(work => work.Metadata.Status is not null).Select(work => work.Id)),
            ("works without a title in a language", corpus.Works.SelectMany(work => Language.All.Where(language => work.TitleIn(language).Language != language), (work, language) => $"{work.Id} {language}")),
            ("titles without a summary", corpus.Works.SelectMany(work => Language.All.Where(language => work.TitleIn(language).Summary is null), (work, language) => $"{work.Id} {language}")),
            ("works without source", corpus.Works.Where(work => work.Metadata.Source is null).Select(work => work.Id)),
            ("near-duplicate pairs", Found(ProblemCode.NearDuplicate)),
            ($"laws with fewer than {FewestProvisions} provisions", Of(Law).Where(work => work.Expressions[0].Sections.Count(section => section.Topic is not null) < FewestProvisions).Select(work => work.Id)),
            ("files with errors", corpus.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(Told)),
            ("other problems", corpus.Problems
                .Where(problem => problem is { Severity: ProblemSeverity.Warning, Code: not (ProblemCode.NearDuplicate or ProblemCode.UnknownWork or ProblemCode.UnknownWorkDidYouMean) })
                .Select(Told)),
        ];
        foreach (var (what, which) in defects)
        {
            output.WriteLine($"{what}: {which.Count()}");
            foreach (var one in which)
            {
                output.WriteLine($"    {one}");
            }
        }

        Assert.All(defects, defect => Assert.Empty(defect.Which));
    }

    private IEnumerable<Work> Of(ImmutableArray<string> kinds) => corpus.Works.Where(work => kinds.Contains(work.Metadata.Kind));

    private int Count(ImmutableArray<string> kinds) => Of(kinds).Count();

    private IEnumerable<string> Found(ProblemCode code) => corpus.Problems.Where(problem => problem.Code == code).Select(Told);

    private static string Told(Problem problem) => $"{problem.Location}: {problem.Describe(CultureInfo.InvariantCulture)}";

    /// <summary>The jurisdictions whose works on a subject deal with enough topics to be set side by side.</summary>
    private IEnumerable<string> Jurisdictions(string subject) => corpus.Works
        .Where(work => work.Metadata.Jurisdiction is not null and not "INT" && work.Metadata.Subjects.Contains(subject))
        .GroupBy(work => work.Metadata.Jurisdiction!)
        .Where(group => group.SelectMany(work => work.Topics).Distinct().Count() >= TopicsToCompare)
        .Select(group => group.Key)
        .Order(StringComparer.Ordinal);

    private string Comparable() => string.Join('\n', Subjects.Select(subject => $"{subject,-26}{Jurisdictions(subject).Count(),4}  {string.Join(' ', Jurisdictions(subject))}"));

    private string Languages() => Table(
        "works by kind and language",
        corpus.Works.SelectMany(work => work.Expressions.Select(expression => (work.Metadata.Kind, expression.Language.Code))).Concat(corpus.Works.Select(work => (work.Metadata.Kind, "all"))));

    private string Regions() => Table(
        "works by kind and region",
        corpus.Works.Select(work => (work.Metadata.Kind, RegionOf(work))));

    private string Topics() => Table(
        "provisions by topic and jurisdiction",
        from work in corpus.Works
        where work.Metadata.Jurisdiction is not null
        from section in work.Expressions[0].Sections
        where section.Topic is not null
        select (section.Topic!, work.Metadata.Jurisdiction!));

    private string RegionOf(Work work) => work.Metadata.Jurisdiction is { } jurisdiction
        ? corpus.Vocabulary.Ancestors("jurisdiction", jurisdiction).LastOrDefault(code => code.StartsWith("region-", StringComparison.Ordinal))?["region-".Length..] ?? jurisdiction
        : "none";

    private static string Table(string title, IEnumerable<(string Row, string Column)> cells)
    {
        var counts = cells.CountBy(cell => cell).ToDictionary(pair => pair.Key, pair => pair.Value);
        var columns = counts.Keys.Select(cell => cell.Column).Distinct().Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder().AppendLine(title).Append(' ', 32);
        text.AppendJoin(' ', columns.Select(column => column.PadLeft(4))).AppendLine();
        foreach (var row in counts.Keys.Select(cell => cell.Row).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append(row.PadRight(32)).AppendJoin(' ', columns.Select(column => counts.GetValueOrDefault((row, column)) is var count and > 0
                ? count.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(4, column.Length))
                : ".".PadLeft(Math.Max(4, column.Length)))).AppendLine();
        }

        return text.ToString();
    }
}
