using System.Collections.Immutable;
using KnowledgeBase.Comparison;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Problems;
using KnowledgeBase.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Compare;

/// <summary>Comparison: the page, and the same answer as JSON and CSV.</summary>
public static class CompareEndpoints
{
    /// <summary>Maps the page.</summary>
    public static void MapComparePages(this IEndpointRouteBuilder pages) => pages.MapGet("/compare", Page);

    /// <summary>Maps comparison for programs.</summary>
    public static void MapCompareApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/compare", Json)
            .WithSummary("Puts the provisions of two to six jurisdictions or works side by side. An empty cell says that nothing is recorded here, not that nothing exists.")
            .WithTags("Compare")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithCompareParameters();
        api.MapGet("/compare.csv", Table)
            .WithSummary("The same comparison as a table, a row for each value.")
            .WithTags("Compare")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithCompareParameters();
    }

    private static IResult Page(HttpContext context, Reader reader, VocabularyHolder vocabulary, RegisterHolder register, WorkStore works, TimeProvider time)
    {
        // A page is forgiving: parameters it does not know, such as those that newsletters add, are left out.
        var known = QueryParameters.Of(context.Request).Where(parameter => ComparisonQueryReader.Parameters.Contains(parameter.Key) && parameter.Key != "lang").ToList();
        var (query, unread) = ComparisonQueryReader.Read(known, reader.Language, vocabulary.Current, Today(time));
        var (table, problems) = new Comparer(register.Current, vocabulary.Current, reader.Access).Compare(query);
        problems = unread.AddRange(problems);

        // Who has not chosen enough yet is on the way, and has made no mistake.
        var mistakes = problems.RemoveAll(problem => problem.Code == ProblemCode.TooFewChoices);
        return Pages.Render<CompareView>(
            new
            {
                Table = table,
                Problems = query.Choices.IsEmpty ? mistakes : problems,
                FullTexts = table.IsComparison ? FullTexts.Of(table, works) : FullTexts.None,
                AsOfTyped = known.FirstOrDefault(parameter => parameter.Key == "asOf").Value,
            },
            mistakes.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static Results<Ok<CompareJson>, ProblemHttpResult> Json(HttpContext context, Reader reader, VocabularyHolder vocabulary, RegisterHolder register, TimeProvider time) =>
        TryCompare(context, reader, vocabulary, register, time, out var table, out var problem)
            ? TypedResults.Ok(CompareJson.Of(table, vocabulary.Current))
            : problem;

    private static IResult Table(HttpContext context, Reader reader, VocabularyHolder vocabulary, RegisterHolder register, TimeProvider time) =>
        TryCompare(context, reader, vocabulary, register, time, out var table, out var problem)
            ? Csv.Download("compare", CompareRows.Of(table, Addresses.Base(context.Request), vocabulary.Current), context)
            : problem;

    private static bool TryCompare(
        HttpContext context,
        Reader reader,
        VocabularyHolder vocabulary,
        RegisterHolder register,
        TimeProvider time,
        out ComparisonTable table,
        out ProblemHttpResult problem)
    {
        var (query, unread) = ComparisonQueryReader.Read(QueryParameters.Of(context.Request), Reader.Preferred(context.Request), vocabulary.Current, Today(time));
        reader.Speak(query.Reader);
        (table, var found) = new Comparer(register.Current, vocabulary.Current, reader.Access).Compare(query);
        ImmutableArray<Problem> problems = [.. unread, .. found];
        problem = problems.IsEmpty ? null! : ProblemAnswers.BadRequest(problems, reader);
        return problems.IsEmpty;
    }

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
