using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Web.Following;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Health;

/// <summary>Whether the process lives, and whether it can answer in full.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").WithTags("Health");
        group.MapGet("/live", () => TypedResults.Ok(new Liveness("live"))).WithSummary("The process is running.");
        group.MapGet("/ready", Ready).WithSummary("Catalogue and index are open and the index stands where the catalogue stands.");
    }

    private static Results<Ok<ReadinessReport>, JsonHttpResult<ReadinessReport>> Ready(ChangeLog changes, SearchIndex index, Readiness readiness)
    {
        var state = changes.State();
        var position = index.Position;
        var behind = position.Catalogue == state.Identity ? state.LastSequence - position.Sequence : state.LastSequence;
        var isReady = readiness.CorpusIsTakenIn && behind == 0 && position.Catalogue == state.Identity && readiness.FollowerFailure is null;
        var report = new ReadinessReport(isReady ? "ready" : "not ready", state.LastSequence, position.Sequence, behind, changes.Works(), index.Count, index.IsWriter, readiness.FollowerFailure);
        return isReady ? TypedResults.Ok(report) : TypedResults.Json(report, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>The answer of <c>/health/live</c>.</summary>
/// <param name="Status">Always <c>live</c>.</param>
public sealed record Liveness(string Status);

/// <summary>The answer of <c>/health/ready</c>.</summary>
/// <param name="Status"><c>ready</c> or <c>not ready</c>.</param>
/// <param name="CatalogueSequence">The number of the catalogue's last change.</param>
/// <param name="IndexSequence">The number of the last change that the index has.</param>
/// <param name="Behind">How many changes the index has to catch up with.</param>
/// <param name="CatalogueWorks">Works in the catalogue.</param>
/// <param name="IndexedWorks">Works in the index.</param>
/// <param name="IsWriter">Whether this process writes the index.</param>
/// <param name="Failure">The kind of failure that keeps the index from following, if any.</param>
public sealed record ReadinessReport(string Status, long CatalogueSequence, long IndexSequence, long Behind, long CatalogueWorks, int IndexedWorks, bool IsWriter, string? Failure);
