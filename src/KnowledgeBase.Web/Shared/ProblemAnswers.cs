using System.Collections.Immutable;
using KnowledgeBase.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Shared;

/// <summary>Problems as answers to programs (RFC 9457).</summary>
internal static class ProblemAnswers
{
    /// <summary>400 with every problem found.</summary>
    public static ProblemHttpResult BadRequest(ImmutableArray<Problem> problems, Reader reader) => Answer(
        StatusCodes.Status400BadRequest,
        reader.Text["problem.badRequest"],
        problems,
        reader);

    /// <summary>404.</summary>
    public static ProblemHttpResult NotFound(string address, Reader reader) => Answer(
        StatusCodes.Status404NotFound,
        reader.Text["problem.notFound"],
        [Problem.Of(ProblemCode.NotFound, "path", address)],
        reader);

    private static ProblemHttpResult Answer(int status, string title, ImmutableArray<Problem> problems, Reader reader) => TypedResults.Problem(
        statusCode: status,
        title: title,
        detail: problems[0].Describe(reader.Culture),
        extensions: new Dictionary<string, object?>
        {
            ["problems"] = problems.Select(problem => new
            {
                code = problem.Code.ToString(),
                field = problem.Location.Field,
                message = problem.Describe(reader.Culture),
            }),
        });
}
