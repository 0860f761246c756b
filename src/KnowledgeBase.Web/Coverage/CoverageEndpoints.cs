using KnowledgeBase.Coverage;
using KnowledgeBase.Problems;
using KnowledgeBase.Provisions;
using KnowledgeBase.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Coverage;

/// <summary>Coverage: the page, and the same as JSON and CSV.</summary>
public static class CoverageEndpoints
{
    /// <summary>Maps the page.</summary>
    public static void MapCoveragePages(this IEndpointRouteBuilder pages) => pages.MapGet("/coverage", Page);

    /// <summary>Maps coverage for programs.</summary>
    public static void MapCoverageApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/coverage", Json)
            .WithSummary("Counts provisions by two fields, or for a convention who carries out which obligation. An empty cell says that nothing is recorded here, not that nothing exists.")
            .WithTags("Coverage")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithCoverageParameters();
        api.MapGet("/coverage.csv", Table)
            .WithSummary("The same as a table.")
            .WithTags("Coverage")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithCoverageParameters();
    }

    private static IResult Page(HttpContext context, Reader reader, VocabularyHolder vocabulary, RegisterHolder register)
    {
        // A page is forgiving: parameters it does not know, such as those that newsletters add, are left out.
        var all = QueryParameters.Of(context.Request).ToList();
        var (query, problems) = CoverageQueryReader.Read(all.Where(parameter => CoverageQueryReader.Parameters.Contains(parameter.Key) && parameter.Key != "lang"), reader.Language, vocabulary.Current);
        var convention = Convention(query, register.Current, reader);
        if (query.Convention is not null && convention is null)
        {
            problems = problems.Add(Problem.Of(ProblemCode.UnknownChoice, "convention", query.Convention));
        }

        return Pages.Render<CoverageView>(
            new
            {
                Query = query,
                Problems = problems,
                Counted = convention is null ? new CoverageCounter(register.Current, vocabulary.Current, reader.Access).Count(query) : null,
                Implemented = convention is null ? null : Implementation.Of(convention, register.Current, reader.Access),
                ByYear = all.Any(parameter => parameter is { Key: "shade", Value: "recent" }),
            },
            problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static Results<Ok<CoverageJson>, ProblemHttpResult> Json(HttpContext context, Reader reader, VocabularyHolder vocabulary, RegisterHolder register)
    {
        if (!TryRead(context, reader, vocabulary, register.Current, out var query, out var convention, out var problem))
        {
            return problem;
        }

        return TypedResults.Ok(convention is null
            ? CoverageJson.Of(new CoverageCounter(register.Current, vocabulary.Current, reader.Access).Count(query), vocabulary.Current)
            : CoverageJson.Of(Implementation.Of(convention, register.Current, reader.Access), query, vocabulary.Current));
    }

    private static IResult Table(HttpContext context, Reader reader, VocabularyHolder vocabulary, RegisterHolder register)
    {
        if (!TryRead(context, reader, vocabulary, register.Current, out var query, out var convention, out var problem))
        {
            return problem;
        }

        var rows = convention is null
            ? CoverageRows.Of(new CoverageCounter(register.Current, vocabulary.Current, reader.Access).Count(query), vocabulary.Current)
            : CoverageRows.Of(Implementation.Of(convention, register.Current, reader.Access), query.Reader, vocabulary.Current);
        return Csv.Download("coverage", rows, context);
    }

    private static bool TryRead(
        HttpContext context,
        Reader reader,
        VocabularyHolder vocabulary,
        ProvisionRegister register,
        out CoverageQuery query,
        out WorkRecord? convention,
        out ProblemHttpResult problem)
    {
        (query, var problems) = CoverageQueryReader.Read(QueryParameters.Of(context.Request), Reader.Preferred(context.Request), vocabulary.Current);
        reader.Speak(query.Reader);
        convention = Convention(query, register, reader);
        if (query.Convention is not null && convention is null)
        {
            problems = problems.Add(Problem.Of(ProblemCode.UnknownChoice, "convention", query.Convention));
        }

        problem = problems.IsEmpty ? null! : ProblemAnswers.BadRequest(problems, reader);
        return problems.IsEmpty;
    }

    private static WorkRecord? Convention(CoverageQuery query, ProvisionRegister register, Reader reader) =>
        query.Convention is { } id ? register.Find(id, reader.Access) : null;
}
