using KnowledgeBase.Engine.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Search;

/// <summary>Search: the page, and the same answer as JSON, Atom and CSV.</summary>
public static class SearchEndpoints
{
    /// <summary>Maps the search page.</summary>
    public static void MapSearchPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/search", Page);
        pages.MapGet("/search/help", () => Pages.Render<HelpView>(new { }));
    }

    /// <summary>Maps search for programs.</summary>
    public static void MapSearchApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", Json)
            .WithSummary("Searches works: ranked hits with passages, and exact counts by field.")
            .WithTags("Search")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSearchParameters();
        api.MapGet("/search.atom", Feed)
            .WithSummary("The same search as an Atom feed.")
            .WithTags("Search")
            .Produces(StatusCodes.Status200OK, contentType: "application/atom+xml")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSearchParameters();
        api.MapGet("/search.csv", Table)
            .WithSummary("The same search as a table.")
            .WithTags("Search")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSearchParameters();
    }

    private static IResult Page(HttpContext context, Reader reader, VocabularyHolder vocabulary, SearchIndex index)
    {
        // A page is forgiving: parameters it does not know, such as those that newsletters add, are left out.
        var known = QueryParameters.Of(context.Request).Where(parameter => SearchQueryReader.Parameters.Contains(parameter.Key) && parameter.Key != "lang");
        var (query, problems) = SearchQueryReader.Read(known, reader.Language, vocabulary.Current);
        var page = index.Search(query with { Explain = true }, reader.Access);
        page = page with { Query = query, Nearest = [.. page.Nearest.Select(nearest => nearest with { Query = nearest.Query with { Explain = query.Explain } })] };
        return Pages.Render<SearchView>(
            new { Result = page, Problems = problems },
            problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static Results<Ok<SearchJson>, ProblemHttpResult> Json(HttpContext context, Reader reader, VocabularyHolder vocabulary, SearchIndex index) =>
        TryRead(context, reader, vocabulary, out var query, out var problem)
            ? TypedResults.Ok(SearchJson.Of(index.Search(query, reader.Access), vocabulary.Current))
            : problem;

    private static IResult Feed(HttpContext context, Reader reader, VocabularyHolder vocabulary, SearchIndex index)
    {
        if (!TryRead(context, reader, vocabulary, out var query, out var problem))
        {
            return problem;
        }

        // A feed tells what is new, whatever the order on the page.
        var page = index.Search(query.SortedBy(SortOrder.Newest), reader.Access);
        return Results.Content(AtomFeed.Write(page, Addresses.Base(context.Request), vocabulary.Current), "application/atom+xml; charset=utf-8");
    }

    private static IResult Table(HttpContext context, Reader reader, VocabularyHolder vocabulary, SearchIndex index)
    {
        if (!TryRead(context, reader, vocabulary, out var query, out var problem))
        {
            return problem;
        }

        return Csv.Download("search", SearchTable.Rows(index.Search(query, reader.Access), Addresses.Base(context.Request), vocabulary.Current), context);
    }

    private static bool TryRead(HttpContext context, Reader reader, VocabularyHolder vocabulary, out SearchQuery query, out ProblemHttpResult problem)
    {
        (query, var problems) = SearchQueryReader.Read(QueryParameters.Of(context.Request), Reader.Preferred(context.Request), vocabulary.Current);
        reader.Speak(query.Reader);
        problem = problems.IsEmpty ? null! : ProblemAnswers.BadRequest(problems, reader);
        return problems.IsEmpty;
    }
}
