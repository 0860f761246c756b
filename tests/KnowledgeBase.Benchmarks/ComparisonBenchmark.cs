using System.Diagnostics;
using KnowledgeBase.Comparison;
using KnowledgeBase.Coverage;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Provisions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Benchmarks;

/// <summary>Comparison, coverage and a jurisdiction's profile over generated laws: 10,000 works with 100,000 provisions and 100,000 values.</summary>
internal static class ComparisonBenchmark
{
    private const int Works = 10_000;
    private const int ProvisionsOfWork = 10;
    private const int States = 200;
    private const int Repetitions = 51;
    private static readonly string[] Values =
    [
        "interval: 5 years (review of the safety report)", "interval: 36 months (longest interval between tests of the plans)", "threshold: 10 t (chlorine, lower tier)",
        "threshold: 2500 lb (chlorine, lower tier)", "deadline: 3 months (before construction starts)", "deadline: 24 hours (report of an accident to the authority)",
        "retention: 5 years (records of inspections)", "authority: Inspectorate for Industry", "penalty: fine, imprisonment", "limit: 0.5 ppm (eight hours)",
    ];

    public static void Run(Options options)
    {
        var vocabulary = StoredVocabulary.Default;
        var codes = vocabulary.Codes(Jurisdictions.Scheme).Where(code => !Jurisdictions.IsRegion(code)).Take(States).ToArray();
        var topics = vocabulary.Codes("topic");
        var works = Generate(codes, topics, vocabulary);
        var register = ProvisionRegister.Empty.With(works, []);
        var six = codes.Take(ComparisonQuery.MostChoices).ToArray();
        var onlySix = ProvisionRegister.Empty.With(works.Where(work => six.Contains(work.Metadata.Jurisdiction)), []);
        var query = new ComparisonQuery { Choices = [.. six.Select(Choice.Jurisdiction)] };

        Console.WriteLine($"{Works:#,0} works, {Works * ProvisionsOfWork:#,0} provisions, {codes.Length} jurisdictions, {topics.Length} topics; median of {Repetitions}");
        Report("compare 6 jurisdictions over all topics", () => new Comparer(register, vocabulary, AccessLevel.Public).Compare(query).Table.Rows.Length);
        Report("the same without any other work", () => new Comparer(onlySix, vocabulary, AccessLevel.Public).Compare(query).Table.Rows.Length);
        Report("coverage, jurisdictions by topics", () => new CoverageCounter(register, vocabulary, AccessLevel.Public).Count(new CoverageQuery()).Most);
        Report("a jurisdiction's profile", () => JurisdictionProfile.Of(codes[0], register, vocabulary, AccessLevel.Public).Topics.Length);
        Report("take in one changed work", () => register.With([works[0]], []).GetHashCode());
        _ = options;
    }

    private static void Report(string name, Func<int> ask)
    {
        var times = new double[Repetitions];
        for (var i = -5; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            ask();
            times[Math.Max(0, i)] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine($"{name,-45} {times[Repetitions / 2],8:0.00} ms median {times[Repetitions * 95 / 100],8:0.00} ms p95");
    }

    private static List<WorkRecord> Generate(string[] codes, IReadOnlyList<string> topics, ControlledVocabulary vocabulary)
    {
        var random = new Random(20);
        var disciplines = vocabulary.Codes("discipline");
        var themes = vocabulary.Codes("theme");
        var works = new List<WorkRecord>(Works);
        for (var i = 0; i < Works; i++)
        {
            var sections = Enumerable.Range(0, ProvisionsOfWork).Select(n =>
            {
                var line = Values[random.Next(Values.Length)];
                var value = ProvisionValues.TryParse(line, out var read, out var expected) ? read! : throw new FormatException($"{line}: {expected}");
                return new Section($"section-{n}", 2, $"Section {n}", topics[random.Next(topics.Count)], [value], "", "The operator tells the authority what is held, and keeps a record of it.");
            });
            works.Add(WorkRecord.Of(new Work(
                $"work-{i}",
                new WorkMetadata
                {
                    Kind = "act",
                    Status = "in-force",
                    Jurisdiction = codes[i % codes.Length],
                    InForce = new PartialDate(1970 + (i % 55)),
                    Disciplines = [disciplines[random.Next(disciplines.Length)]],
                    Themes = [themes[random.Next(themes.Length)]],
                    Subjects = ["major-hazard-control"],
                },
                [new Expression(Language.English, $"Act {i}", null, null, [.. sections])])));
        }

        return works;
    }
}
