using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;
using KnowledgeBase.Web.Vocabulary.Skos;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Vocabulary;

/// <summary>
/// The vocabulary as linked data. What identifies a scheme or a concept is an address that answers: with Turtle or JSON-LD
/// to who asks for them, with the page to everyone else (W3C Cool URIs for the Semantic Web, section 4).
/// </summary>
public static class SkosEndpoints
{
    private const string Format = "{format:regex(^(ttl|jsonld)$)}";

    /// <summary>Maps the addresses.</summary>
    public static void MapSkos(this IEndpointRouteBuilder site)
    {
        var skos = site.MapGroup("/vocabulary").ExcludeFromDescription();
        site.MapGet("/vocabulary." + Format, (string format, HttpRequest request, VocabularyHolder vocabulary, KnowledgeBaseSettings settings) =>
            Document(null, null, format, request, vocabulary, settings)).ExcludeFromDescription();
        skos.MapGet("/{scheme}." + Format, (string scheme, string format, HttpRequest request, VocabularyHolder vocabulary, KnowledgeBaseSettings settings) =>
            Document(scheme, null, format, request, vocabulary, settings));
        skos.MapGet("/{scheme}/{code}." + Format, (string scheme, string code, string format, HttpRequest request, VocabularyHolder vocabulary, KnowledgeBaseSettings settings) =>
            Document(scheme, code, format, request, vocabulary, settings));
        skos.MapGet("/", (HttpRequest request, VocabularyHolder vocabulary, KnowledgeBaseSettings settings) =>
            Negotiate(null, null, request, vocabulary, settings));
        skos.MapGet("/{scheme}", (string scheme, HttpRequest request, VocabularyHolder vocabulary, KnowledgeBaseSettings settings) =>
            Negotiate(scheme, null, request, vocabulary, settings));
        skos.MapGet("/{scheme}/{code}", (string scheme, string code, HttpRequest request, VocabularyHolder vocabulary, KnowledgeBaseSettings settings) =>
            Negotiate(scheme, code, request, vocabulary, settings));
    }

    private static IResult Negotiate(string? scheme, string? code, HttpRequest request, VocabularyHolder vocabulary, KnowledgeBaseSettings settings)
    {
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        return Wanted(request) is { } format
            ? Document(scheme, code, format, request, vocabulary, settings)
            : new SeeOther($"/{Reader.Preferred(request)}{VocabularyAddresses.Name(scheme, code)}");
    }

    /// <summary>The format that is asked for before a page, if any.</summary>
    private static string? Wanted(HttpRequest request) => request.GetTypedHeaders().Accept
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => accepted.MediaType.Value switch
        {
            Turtle.MediaType => "ttl",
            JsonLd.MediaType or "application/json" => "jsonld",
            "text/html" or "*/*" => "",
            _ => null,
        })
        .FirstOrDefault(format => format is not null) is { Length: > 0 } wanted ? wanted : null;

    private static IResult Document(string? scheme, string? code, string format, HttpRequest request, VocabularyHolder vocabulary, KnowledgeBaseSettings settings)
    {
        var root = (settings.VocabularyBase is { Length: > 0 } configured ? configured : Addresses.Base(request).AbsoluteUri).TrimEnd('/') + "/vocabulary";
        var graph = new SkosGraph(vocabulary.Current, root);
        if (Statements(scheme, code, vocabulary.Current, graph) is not { } statements)
        {
            return Pages.Render<NotFoundView>(new { }, StatusCodes.Status404NotFound);
        }

        return format == "ttl"
            ? Results.Text(Turtle.Write(statements, graph.OwnNamespace), Turtle.MediaType + "; charset=utf-8")
            : Results.Text(JsonLd.Write(statements, graph.OwnNamespace), JsonLd.MediaType);
    }

    private static IEnumerable<RdfStatement>? Statements(string? scheme, string? code, ControlledVocabulary vocabulary, SkosGraph graph) => (scheme, code) switch
    {
        (null, _) => graph.All(),
        ({ } id, null) => vocabulary.Scheme(id) is { } found ? graph.Of(found) : null,
        ({ } id, { } concept) => vocabulary.Find(id, concept) is { } found ? graph.Of(found) : null,
    };

    /// <summary>303: the thing that was asked for is not a page; one about it is elsewhere.</summary>
    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
