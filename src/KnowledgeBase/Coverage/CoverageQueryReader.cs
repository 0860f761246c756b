using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Problems.ParameterProblems;

namespace KnowledgeBase.Coverage;

/// <summary>Reads a question of coverage from the parameters of an address.</summary>
public static class CoverageQueryReader
{
    private static readonly ImmutableArray<string> Own = ["rows", "columns", "convention"];

    /// <summary>Every parameter that coverage takes: its own, and the filters of search.</summary>
    public static ImmutableArray<string> Parameters { get; } = [.. Own, .. FacetFields.All.Select(field => field.Name), "lang"];

    /// <summary>Reads a question. What cannot be read is left out and reported; the rest is kept.</summary>
    /// <param name="parameters">Names and values as decoded from the address.</param>
    /// <param name="reader">The reader's language when no <c>lang</c> says otherwise.</param>
    /// <param name="vocabulary">Where the values of filters come from.</param>
    public static (CoverageQuery Query, ImmutableArray<Problem> Problems) Read(
        IEnumerable<KeyValuePair<string, string?>> parameters,
        Language reader,
        ControlledVocabulary vocabulary)
    {
        var all = parameters.ToList();
        var problems = all
            .Where(parameter => IsText(parameter.Key) && !Parameters.Contains(parameter.Key))
            .Select(parameter => Problem.Of(ProblemCode.UnknownParameter, Shorten(parameter.Key), Shorten(parameter.Key), string.Join(", ", Parameters)))
            .ToList();
        var (filters, unread) = SearchQueryReader.Read(all.Where(parameter => Parameters.Contains(parameter.Key) && !Own.Contains(parameter.Key)), reader, vocabulary);
        problems.AddRange(unread);

        var query = new CoverageQuery { Filters = filters };
        query = query with { Rows = Axis("rows", query.Rows), Columns = Axis("columns", query.Columns), Convention = Value("convention") };
        if (query.Rows == query.Columns)
        {
            problems.Add(Problem.Of(ProblemCode.SameAxes, "columns", query.Rows.Name, string.Join(", ", CoverageField.Axes)));
            query = query with { Columns = CoverageField.All.First(field => field.Name == (query.Rows.Name == "topic" ? "jurisdiction" : "topic")) };
        }

        return (query, [.. problems]);

        string? Value(string name) => all.Where(parameter => parameter.Key == name).Select(parameter => parameter.Value?.Trim()).FirstOrDefault(value => value?.Length > 0 && IsText(value));

        CoverageField Axis(string name, CoverageField otherwise)
        {
            if (Value(name) is not { } value)
            {
                return otherwise;
            }

            if (CoverageField.TryGetAxis(value, out var axis))
            {
                return axis;
            }

            problems.Add(Unknown(name, value, CoverageField.Axes));
            return otherwise;
        }
    }
}
