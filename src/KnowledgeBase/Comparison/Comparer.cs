using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Provisions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Comparison;

/// <summary>Puts the provisions of two to six choices side by side.</summary>
/// <param name="register">What is recorded.</param>
/// <param name="vocabulary">The topics, in order, and what jurisdictions are called.</param>
/// <param name="access">What the reader may see.</param>
public sealed class Comparer(ProvisionRegister register, ControlledVocabulary vocabulary, AccessLevel access)
{
    /// <summary>Compares.</summary>
    /// <param name="query">What to compare. Of more choices than six the first six are compared.</param>
    /// <returns>The table with every choice that can be compared, and a problem for each that cannot, or for too few or too many.</returns>
    public (ComparisonTable Table, ImmutableArray<Problem> Problems) Compare(ComparisonQuery query)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (query.Choices.Length > ComparisonQuery.MostChoices)
        {
            problems.Add(Counted(ProblemCode.TooManyChoices, query, ComparisonQuery.MostChoices));
        }

        var columns = query.Choices.Take(ComparisonQuery.MostChoices).Select(choice => Column(choice, query, problems)).OfType<ComparisonColumn>().ToList();
        if (query.Choices.Length < ComparisonQuery.LeastChoices)
        {
            problems.Add(Counted(ProblemCode.TooFewChoices, query, ComparisonQuery.LeastChoices));
        }

        var table = Table(query, columns);
        return (table, problems.ToImmutable());
    }

    private ComparisonTable Table(ComparisonQuery query, List<ComparisonColumn> columns)
    {
        var provisions = columns
            .Select(column => column.Works.SelectMany(work => work.Provisions).ToLookup(provision => provision.Topic))
            .ToList();
        var topics = query.Topics.IsEmpty ? vocabulary.Codes("topic") : query.Topics;
        if (query.Sort is { } sort)
        {
            var comparer = new ValueComparer([.. provisions.Select(column => column[sort.Topic].ToList())]);
            var order = comparer.ColumnsByStrictness(sort.Name).ToList();
            int[] all = [.. order, .. Enumerable.Range(0, columns.Count).Except(order)];
            columns = [.. all.Select(i => columns[i])];
            provisions = [.. all.Select(i => provisions[i])];
        }

        return new ComparisonTable(query, [.. columns], [.. topics.Select(topic => Row(topic, CellOrder.Of([.. provisions.Select(column => column[topic].ToList())])))]);
    }

    private static ComparisonRow Row(string topic, List<List<Provision>> cells)
    {
        var comparer = new ValueComparer(cells);
        return new ComparisonRow(
            topic,
            [.. cells.Select(cell => cell.Select(Compared).ToImmutableArray())],
            comparer.DifferingNames);

        ComparedProvision Compared(Provision provision) => new(
            provision,
            [.. provision.Values.Select((value, i) => new ComparedValue(value, Measures.Quantity.Of(value), comparer.MarksOf(provision, i)))]);
    }

    private ComparisonColumn? Column(Choice choice, ComparisonQuery query, ImmutableArray<Problem>.Builder problems)
    {
        if (choice.Kind == ChoiceKind.Work)
        {
            return WorkColumn(choice, query, problems);
        }

        var policies = register.WorksOf(choice.Code, access).Where(work => work.IsPolicy).ToList();
        var standing = policies.Where(work => work.StandsOn(query.AsOf)).ToList();
        if (standing.Count > 0)
        {
            return new ComparisonColumn(choice, [.. InOrder(standing)]);
        }

        var name = vocabulary.Label("jurisdiction", choice.Code, query.Reader);
        problems.Add((query.AsOf, policies.Min(work => work.Since)) switch
        {
            (_, _) when policies.Count == 0 => Problem.Of(ProblemCode.NothingRecorded, "jurisdiction", name),
            ({ } day, { } since) => Problem.Of(ProblemCode.NothingInForceThen, "asOf", name, Text(day), since.ToString()),
            _ => Problem.Of(ProblemCode.NothingInForce, "jurisdiction", name),
        });
        return null;
    }

    private ComparisonColumn? WorkColumn(Choice choice, ComparisonQuery query, ImmutableArray<Problem>.Builder problems)
    {
        if (register.Find(choice.Code, access) is not { } work)
        {
            problems.Add(Problem.Of(ProblemCode.UnknownChoice, "work", ParameterProblems.Shorten(choice.Code)));
            return null;
        }

        if (query.AsOf is { } day && work.Since is { } since && new PartialDate(day.Year, day.Month, day.Day) < since)
        {
            problems.Add(Problem.Of(ProblemCode.NothingInForceThen, "asOf", work.TitleFor(query.Reader).Title, Text(day), since.ToString()));
            return null;
        }

        return new ComparisonColumn(choice, [work]);
    }

    private static IEnumerable<WorkRecord> InOrder(IEnumerable<WorkRecord> works) => works
        .OrderBy(work => work.Metadata.LegalForce == "voluntary")
        .ThenByDescending(work => work.Since ?? default)
        .ThenBy(work => work.Id, StringComparer.Ordinal);

    private static Problem Counted(ProblemCode code, ComparisonQuery query, int bound) => Problem.Of(
        code,
        "jurisdiction",
        query.Choices.Length.ToString(CultureInfo.InvariantCulture),
        bound.ToString(CultureInfo.InvariantCulture));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
