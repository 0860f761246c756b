using System.Collections.Immutable;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>Collects the problems of one file.</summary>
/// <param name="file">Its path, for the location of each.</param>
internal sealed class ProblemList(string file)
{
    private readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();

    public bool HasErrors => problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    public void Error(ProblemCode code, int? line, string? field, params string[] arguments) =>
        problems.Add(new Problem(code, [.. arguments], new ProblemLocation(file, line, field)));

    public void Warning(ProblemCode code, int? line, string? field, params string[] arguments) =>
        problems.Add(new Problem(code, [.. arguments], new ProblemLocation(file, line, field), ProblemSeverity.Warning));

    /// <summary>A value that is none of those allowed, with the nearest of them.</summary>
    public void UnknownValue(int? line, string field, string value, IReadOnlyCollection<string> allowed)
    {
        var shown = string.Join(", ", allowed);
        if (Spelling.Nearest(value, allowed) is { } near)
        {
            Error(ProblemCode.UnknownValueDidYouMean, line, field, value, near, shown);
        }
        else
        {
            Error(ProblemCode.UnknownValue, line, field, value, shown);
        }
    }

    public ImmutableArray<Problem> ToImmutable() => [.. problems.OrderBy(problem => problem.Location.Line ?? 0)];
}
