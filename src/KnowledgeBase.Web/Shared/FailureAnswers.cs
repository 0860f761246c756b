using KnowledgeBase.Documents;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Web.Shared;

/// <summary>Answers for what no endpoint answered, and for what failed: a page to people, a problem to programs, never a stack trace.</summary>
internal static class FailureAnswers
{
    /// <summary>Adds them.</summary>
    public static void UseFailureAnswers(this WebApplication site)
    {
        site.UseExceptionHandler(failed => failed.Run(context => Answer(context, StatusCodes.Status500InternalServerError)));
        site.Use(async (context, next) =>
        {
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentLength: null, ContentType: null })
            {
                await Answer(context, StatusCodes.Status404NotFound);
            }
        });
    }

    private static Task Answer(HttpContext context, int status)
    {
        var path = context.Request.Path.Value ?? "/";
        var reader = context.RequestServices.GetRequiredService<Reader>();
        reader.Speak(path.Length >= 3 && Language.TryParse(path[1..3], out var language) && (path.Length == 3 || path[3] == '/')
            ? language
            : Reader.Preferred(context.Request));
        IResult answer = (path.StartsWith("/api/", StringComparison.Ordinal), status) switch
        {
            (true, StatusCodes.Status404NotFound) => ProblemAnswers.NotFound(path, reader),
            (true, _) => TypedResults.Problem(
                statusCode: status,
                title: reader.Text["problem.unexpected"],
                detail: ProblemText.Format(ProblemCode.Unexpected, [], reader.Culture)),
            (false, StatusCodes.Status404NotFound) => Pages.Render<NotFoundView>(new { }, status),
            _ => Pages.Render<FailureView>(new { }, status),
        };
        return answer.ExecuteAsync(context);
    }
}
