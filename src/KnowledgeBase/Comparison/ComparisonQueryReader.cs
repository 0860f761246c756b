using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Measures;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Problems.ParameterProblems;

namespace KnowledgeBase.Comparison;

/// <summary>Reads a comparison from the parameters of an address, and says what is wrong with those that cannot be read.</summary>
public static class ComparisonQueryReader
{
    /// <summary>Every parameter that a comparison takes.</summary>
    public static ImmutableArray<string> Parameters { get; } = ["jurisdiction", "work", "topic", "asOf", "unit", "sort", "lang"];

    /// <summary>The names of values by which columns can be put in order.</summary>
    public static ImmutableArray<string> SortableNames { get; } = [.. ProvisionValues.Names.Where(ProvisionValues.Units.ContainsKey)];

    /// <summary>Reads a comparison. What cannot be read is left out and reported; the rest is kept.</summary>
    /// <param name="parameters">Names and values as decoded from the address.</param>
    /// <param name="reader">The reader's language when no <c>lang</c> says otherwise.</param>
    /// <param name="vocabulary">Where jurisdictions and topics come from.</param>
    /// <param name="today">A comparison as of a later day cannot be made.</param>
    /// <returns>The query with every choice that exists, even more than can be compared, and the problems found.</returns>
    public static (ComparisonQuery Query, ImmutableArray<Problem> Problems) Read(
        IEnumerable<KeyValuePair<string, string?>> parameters,
        Language reader,
        ControlledVocabulary vocabulary,
        DateOnly today)
    {
        var reading = new Reading(vocabulary, today) { Reader = reader };
        foreach (var (name, raw) in parameters)
        {
            var value = raw?.Trim() ?? "";
            if (!IsText(name) || !IsText(value))
            {
                reading.Report(Problem.Of(ProblemCode.InvalidText, IsText(name) ? name : "jurisdiction"));
            }
            else if (!Parameters.Contains(name))
            {
                reading.Report(Problem.Of(ProblemCode.UnknownParameter, Shorten(name), Shorten(name), string.Join(", ", Parameters)));
            }
            else if (value.Length > 0)
            {
                reading.Take(name, value);
            }
        }

        return reading.Finish();
    }

    private sealed class Reading(ControlledVocabulary vocabulary, DateOnly today)
    {
        private readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();
        private readonly List<Choice> choices = [];
        private readonly HashSet<string> topics = new(StringComparer.Ordinal);
        private readonly Dictionary<Dimension, Unit> units = [];
        private DateOnly? asOf;
        private ValueOrder? sort;

        public Language Reader { get; set; } = Language.English;

        public void Report(Problem problem) => problems.Add(problem);

        public void Take(string name, string value)
        {
            switch (name)
            {
                case "jurisdiction" when vocabulary.Find("jurisdiction", value) is not null:
                    Choose(Choice.Jurisdiction(value));
                    break;
                case "jurisdiction" when vocabulary.Find("jurisdiction", value.ToUpperInvariant()) is not null:
                    Choose(Choice.Jurisdiction(value.ToUpperInvariant()));
                    break;
                case "jurisdiction":
                    Report(Problem.Of(ProblemCode.UnknownJurisdiction, name, Shorten(value)));
                    break;
                case "work":
                    Choose(Choice.Work(value));
                    break;
                case "topic" when vocabulary.Find("topic", value) is null:
                    Report(Unknown(name, value, vocabulary.Codes("topic")));
                    break;
                case "topic":
                    topics.Add(value);
                    break;
                case "asOf":
                    ReadDay(value);
                    break;
                case "unit" when Unit.TryParse(value, out var unit):
                    units[unit.Dimension] = unit;
                    break;
                case "unit":
                    Report(Unknown(name, value, Unit.All.Select(one => one.Code)));
                    break;
                case "sort":
                    ReadSort(value);
                    break;
                case "lang" when Language.TryParse(value, out var language):
                    Reader = language;
                    break;
                default:
                    Report(Unknown(name, value, Language.All.Select(one => one.Code)));
                    break;
            }
        }

        public (ComparisonQuery Query, ImmutableArray<Problem> Problems) Finish()
        {
            var query = new ComparisonQuery
            {
                Reader = Reader,
                Choices = [.. choices],
                Topics = [.. vocabulary.Codes("topic").Where(topics.Contains)],
                AsOf = asOf,
                Units = [.. units.OrderBy(pair => pair.Key).Select(pair => pair.Value)],
                Sort = sort,
            };
            return (query, problems.ToImmutable());
        }

        private void Choose(Choice choice)
        {
            if (!choices.Contains(choice))
            {
                choices.Add(choice);
            }
        }

        private void ReadDay(string value)
        {
            if (!PartialDate.TryParse(value, out var date))
            {
                Report(Problem.Of(ProblemCode.InvalidDate, "asOf", Shorten(value)));
                return;
            }

            var day = new DateOnly(date.Year, Math.Max(date.Month, 1), Math.Max(date.Day, 1));
            if (day > today)
            {
                Report(Problem.Of(ProblemCode.DateInFuture, "asOf", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                return;
            }

            asOf = day;
        }

        private void ReadSort(string value)
        {
            var point = value.IndexOf('.', StringComparison.Ordinal);
            if (point > 0 && vocabulary.Find("topic", value[..point]) is not null && SortableNames.Contains(value[(point + 1)..]))
            {
                sort = new ValueOrder(value[..point], value[(point + 1)..]);
                return;
            }

            Report(Problem.Of(ProblemCode.UnknownValue, "sort", Shorten(value), $"topic.({string.Join('|', SortableNames)})"));
        }
    }
}
