using KnowledgeBase.Problems;
using KnowledgeBase.Review;
using KnowledgeBase.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Review;

/// <summary>Review: the page, its draft, and the same as JSON, Word, Markdown and CSV.</summary>
public static class ReviewEndpoints
{
    private const string AboutReview = "Holds a jurisdiction against its peers, topic by topic, and drafts recommendations with their evidence. What is not recorded here is not known to be missing.";

    /// <summary>Maps the pages.</summary>
    public static void MapReviewPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/review", Page);
        pages.MapGet("/review/draft", DraftPage);

        // Turns what the form says into a file and changes nothing. A token would expire under a draft that is open for days.
        pages.MapPost("/review/document", Document).DisableAntiforgery().AddEndpointFilter<FromThisSite>();
    }

    /// <summary>Maps review for programs.</summary>
    public static void MapReviewApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/review", Json).WithSummary(AboutReview).Describe();
        api.MapGet("/review.csv", (ReviewDesk desk, HttpContext context) => File(desk, context, "csv"))
            .WithSummary("The recommendations of a review as a table, a row for each piece of evidence.").Produces(StatusCodes.Status200OK, contentType: "text/csv").Describe();
        api.MapGet("/review.md", (ReviewDesk desk, HttpContext context) => File(desk, context, "md"))
            .WithSummary("A review as a Markdown document.").Produces(StatusCodes.Status200OK, contentType: "text/markdown").Describe();
        api.MapGet("/review.docx", (ReviewDesk desk, HttpContext context) => File(desk, context, "docx"))
            .WithSummary("A review as a Word document.").Produces(StatusCodes.Status200OK, contentType: WordDocument.ContentType).Describe();
    }

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder route) => route
        .WithTags("Review")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .WithReviewParameters();

    private static IResult Page(ReviewDesk desk, HttpContext context)
    {
        var made = desk.Make(Known(context), desk.Reader.Language);

        // Who has not chosen a State yet is on the way, and has made no mistake.
        var problems = made.Query.Jurisdiction is null ? made.Problems.RemoveAll(problem => problem.Code == ProblemCode.MissingField) : made.Problems;
        return Pages.Render<ReviewView>(
            new { made.Query, made.Review, Draft = made.Review is null ? null : desk.Write(made.Review, context), Labels = desk.LabelsFor(made.Query), Problems = problems },
            problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static IResult DraftPage(ReviewDesk desk, HttpContext context)
    {
        var made = desk.Make(Known(context), desk.Reader.Language);
        return made.Review is null || !made.Problems.IsEmpty
            ? Results.Redirect(Addresses.Review(made.Query))
            : Pages.Render<DraftView>(new { made.Query, Draft = desk.Write(made.Review, context) });
    }

    private static async Task<IResult> Document(ReviewDesk desk, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.SelectMany(field => field.Value, (field, value) => new KeyValuePair<string, string?>(field.Key, value)).ToList();
        var made = desk.Make(fields.Where(field => field.Key is "jurisdiction" or "yardstick"), desk.Reader.Language);
        if (made.Review is null)
        {
            return Pages.Render<ReviewView>(new { made.Query, Labels = desk.LabelsFor(made.Query), made.Problems }, StatusCodes.Status400BadRequest);
        }

        var edited = EditedDraft.Of(desk.Write(made.Review, context), form, ReviewTexts.In(desk.Reader.Language));
        return DraftFile.Of(edited, made.Review.Jurisdiction, form["format"].ToString(), context);
    }

    private static Results<Ok<ReviewJson>, ProblemHttpResult> Json(ReviewDesk desk, HttpContext context)
    {
        var made = desk.Make(QueryParameters.Of(context.Request), Reader.Preferred(context.Request));
        return made is { Review: { } review, Problems.IsEmpty: true }
            ? TypedResults.Ok(ReviewJson.Of(review, desk.Write(review, context), desk.LabelsFor(made.Query)))
            : ProblemAnswers.BadRequest(made.Problems, desk.Reader);
    }

    private static IResult File(ReviewDesk desk, HttpContext context, string format)
    {
        var made = desk.Make(QueryParameters.Of(context.Request), Reader.Preferred(context.Request));
        return made is { Review: { } review, Problems.IsEmpty: true }
            ? DraftFile.Of(desk.Write(review, context), review.Jurisdiction, format, context)
            : ProblemAnswers.BadRequest(made.Problems, desk.Reader);
    }

    // A page is forgiving: parameters it does not know, such as those that newsletters add, are left out.
    private static IEnumerable<KeyValuePair<string, string?>> Known(HttpContext context) =>
        QueryParameters.Of(context.Request).Where(parameter => ReviewQueryReader.Parameters.Contains(parameter.Key) && parameter.Key != "lang");
}
