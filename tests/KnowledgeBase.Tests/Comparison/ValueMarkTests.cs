using KnowledgeBase.Comparison;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Tests.Provisions;

namespace KnowledgeBase.Tests.Comparison;

/// <summary>Each case is a column after another, of a value each, with what is said of it.</summary>
public sealed class ValueMarkTests
{
    public static TheoryData<string, string[]> Cases => new()
    {
        { "a longer interval is less strict", ["interval: 5 years (review of the report) = None", "interval: 3 years (review of the report) = Strictest"] },
        { "a lower threshold is stricter, whatever its unit", ["threshold: 10000 lb (chlorine) = Strictest", "threshold: 10 t (chlorine) = None"] },
        { "a longer retention is stricter", ["retention: 10 years (registers) = Strictest", "retention: 5 years (registers) = None"] },
        { "an earlier notice is stricter", ["deadline: 3 months (before construction starts) = None", "deadline: 6 months (before construction) = Strictest"] },
        { "the same in two units is the same", ["interval: 1 years (upper tier) = Same", "interval: 12 months (upper tier) = Same"] },
        { "two may share the strictest", ["interval: 3 years (test of plans) = Strictest", "interval: 36 months (testing of plans) = Strictest", "interval: 5 years (plans, test) = None"] },
        { "words of one meaning are compared", ["interval: 5 years (longest interval between updates of the report) = None", "interval: 4 years (review of the safety report) = Strictest"] },
        { "upper and lower tier are not compared", ["interval: 1 years (upper tier, without appraisal) = None", "interval: 3 years (lower tier, without appraisal) = None"] },
        { "schedules are not mixed", ["threshold: 1 t (Schedule 2, declaration) = None", "threshold: 30 t (Schedule 3, declaration) = None"] },
        { "substances are not mixed", ["threshold: 10 t (chlorine, lower tier) = None", "threshold: 50 t (ammonia, lower tier) = None"] },
        { "mass is not compared with volume", ["threshold: 1 t (fuel) = None", "threshold: 1 m3 (fuel) = None"] },
        { "names are not mixed", ["deadline: 5 years (review of the report) = None", "interval: 3 years (review of the report) = None"] },
        { "what binds the authority is not ranked", ["interval: 1 years (planned inspection not more often than) = None", "interval: 3 years (planned inspection not more often than) = None"] },
        { "one far from many that are near stands apart", ["interval: 5 years (review of the report) = None", "interval: 5 years (review of the report) = None", "interval: 1 years (review of the report) = Strictest, Outlier"] },
        { "a lenient one stands apart as well", ["interval: 5 years (review of the report) = Strictest", "interval: 6 years (review of the report) = None", "interval: 20 years (review of the report) = Outlier"] },
        { "of two nobody stands apart", ["interval: 1 years (review of the report) = Strictest", "interval: 20 years (review of the report) = None"] },
        { "of values all over the place nobody stands apart", ["interval: 1 years (review of the report) = Strictest", "interval: 4 years (review of the report) = None", "interval: 20 years (review of the report) = None"] },
        { "without notes there is one subject", ["interval: 5 years = None", "interval: 3 years (review of the report) = Strictest"] },
        { "a body's name is not a quantity", ["authority: Inspectorate = None", "authority: Ministry = None"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Values_are_marked_by_how_they_stand_to_the_others(string reason, string[] columns)
    {
        var works = columns.Select((column, i) => Sample.Law($"law-{i}", $"{(char)('A' + i)}{(char)('A' + i)}", null, $"inspection-enforcement | {column.Split(" = ")[0]}")).ToList();
        var register = ProvisionRegister.Empty.With(works, []);
        var query = new ComparisonQuery { Choices = [.. works.Select(work => Choice.Work(work.Id))], Topics = ["inspection-enforcement"] };

        var (table, problems) = new Comparer(register, Sample.Vocabulary, AccessLevel.Public).Compare(query);

        Assert.Empty(problems);
        var marks = Assert.Single(table.Rows).Cells.Select(cell => Assert.Single(Assert.Single(cell).Values).Marks.ToString());
        Assert.True(columns.Select(column => column.Split(" = ")[1]).SequenceEqual(marks), $"{reason}: {string.Join("; ", marks)}");
    }
}
