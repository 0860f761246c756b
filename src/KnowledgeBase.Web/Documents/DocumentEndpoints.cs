using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Problems;
using KnowledgeBase.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Documents;

/// <summary>A work: its page, and the same as JSON.</summary>
public static class DocumentEndpoints
{
    /// <summary>Maps the page of a work.</summary>
    public static void MapDocumentPages(this IEndpointRouteBuilder pages) => pages.MapGet("/documents/{id}", Page);

    /// <summary>Maps a work for programs.</summary>
    public static void MapDocumentApi(this IEndpointRouteBuilder api) => api.MapGet("/documents/{id}", Json)
        .WithSummary("A work with its sections in one language, its metadata and its relations.")
        .WithTags("Documents")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Page(string id, string? language, Reader reader, WorkStore works)
    {
        if (works.Find(id, reader.Access) is not { } work)
        {
            return Pages.Render<NotFoundView>(new { }, StatusCodes.Status404NotFound);
        }

        var expression = Language.TryParse(language, out var wanted) && work.In(wanted) is { } found ? found : work.For(reader.Language);
        return Pages.Render<DocumentView>(new { Work = work, Expression = expression, Related = works.Related(id, reader.Access), Revisions = works.Revisions(id) });
    }

    /// <param name="id">The work.</param>
    /// <param name="language">The language of the text: ar, zh, en, fr, ru or es; by default from Accept-Language.</param>
    /// <param name="revision">The text as it stood at a revision of that language, from 1; by default as it stands now.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="works">The catalogue's works.</param>
    /// <param name="revisions">Their history.</param>
    private static Results<Ok<DocumentJson>, ProblemHttpResult> Json(string id, string? language, string? revision, HttpRequest request, Reader reader, WorkStore works, RevisionStore revisions)
    {
        reader.Speak(Reader.Preferred(request));
        if (language is not null && !Language.TryParse(language, out _))
        {
            return ProblemAnswers.BadRequest(
                [Problem.Of(ProblemCode.UnknownValue, "language", language, string.Join(", ", Language.All))],
                reader);
        }

        if (works.Find(id, reader.Access) is not { } work)
        {
            return ProblemAnswers.NotFound(request.Path, reader);
        }

        if (Language.TryParse(language, out var wanted) && work.In(wanted) is null)
        {
            return ProblemAnswers.BadRequest(
                [Problem.Of(ProblemCode.UnknownValue, "language", language!, string.Join(", ", work.Expressions.Select(one => one.Language)))],
                reader);
        }

        var expression = work.For(wanted ?? reader.Language);
        if (revision is not null)
        {
            if (!long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || revisions.At(work, expression.Language, number)?.In(expression.Language) is not { } then)
            {
                var numbers = works.Revisions(id).Where(one => one.Language == expression.Language.Code).Select(one => one.Number).Order();
                return ProblemAnswers.BadRequest([Problem.Of(ProblemCode.UnknownVersion, "revision", revision.Length <= 60 ? revision : revision[..60], string.Join(", ", numbers))], reader);
            }

            expression = then;
        }

        return TypedResults.Ok(DocumentJson.Of(work, expression, works.Related(id, reader.Access), reader.Language));
    }
}
