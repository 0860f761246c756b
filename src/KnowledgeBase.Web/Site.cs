using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Web.Compare;
using KnowledgeBase.Web.Coverage;
using KnowledgeBase.Web.Documents;
using KnowledgeBase.Web.Following;
using KnowledgeBase.Web.Health;
using KnowledgeBase.Web.Profiles;
using KnowledgeBase.Web.Review;
using KnowledgeBase.Web.Search;
using KnowledgeBase.Web.Shared;
using KnowledgeBase.Web.Versions;
using KnowledgeBase.Web.Vocabulary;
using Microsoft.AspNetCore.DataProtection;

namespace KnowledgeBase.Web;

/// <summary>Puts the web site together: what it is made of, and where each part answers.</summary>
public static class Site
{
    /// <summary>An address may be this long, so that a search that is too long gets an answer that says so.</summary>
    private const int LongestAddress = 1_000_000;

    /// <summary>Builds the site.</summary>
    /// <param name="args">Settings as arguments, such as <c>--urls</c>.</param>
    /// <exception cref="Problems.ProblemException">A folder is missing or cannot be written.</exception>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        var settings = KnowledgeBaseSettings.From(builder.Configuration);
        AddParts(builder, settings);
        var site = builder.Build();
        Map(site);
        return site;
    }

    private static void AddParts(WebApplicationBuilder builder, KnowledgeBaseSettings settings)
    {
        Folders.RequireCorpus(settings.CorpusDirectory);
        Folders.RequireIndex(settings.IndexDirectory);
        var database = CatalogueDatabase.Open(settings.DataDirectory);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(database);
        services.AddSingleton(new ChangeLog(database));
        services.AddSingleton(new WorkStore(database));
        services.AddSingleton(new RevisionStore(database));
        services.AddSingleton(new ConceptStore(database));
        services.AddSingleton(provider => new Ingestor(database, settings.CorpusDirectory, provider.GetRequiredService<TimeProvider>()));

        // By a factory, so that it is closed with the site: an index that was not is checked at the next start.
        services.AddSingleton(_ => new SearchIndex(database, settings.IndexDirectory));
        services.AddSingleton<VocabularyHolder>();
        services.AddSingleton<RegisterHolder>();
        services.AddSingleton<Readiness>();
        services.AddHostedService<IndexFollower>();

        services.AddScoped<Reader>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<VersionShelf>();
        services.AddSingleton<AssetLinks>();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataDirectory, "keys")));

        // Arabic, Chinese and Cyrillic letters are letters, not entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddProblemDetails();
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Limits.MaxRequestBufferSize = 2 * LongestAddress;
        });
    }

    private static void Map(WebApplication site)
    {
        site.UseResponseCompression();
        site.UseSecurityHeaders();
        site.UseFailureAnswers();
        site.MapStaticAssets();
        site.MapOpenApi();
        site.MapHealth();

        site.MapGet("/", (HttpRequest request) => Results.Redirect($"/{Reader.Preferred(request)}/search{request.QueryString}")).ExcludeFromDescription();

        var pages = site.MapGroup($"/{{lang:regex(^({string.Join('|', Language.All)})$)}}")
            .AddEndpointFilter<SpeakReadersLanguage>()
            .ExcludeFromDescription();
        pages.MapGet("/", (HttpRequest request, Reader reader) => Results.Redirect($"/{reader.Language}/search{request.QueryString}"));
        pages.MapSearchPages();
        pages.MapDocumentPages();
        pages.MapVocabularyPages();
        pages.MapComparePages();
        pages.MapReviewPages();
        pages.MapCoveragePages();
        pages.MapProfilePages();
        pages.MapVersionPages();

        site.MapSkos();

        var api = site.MapGroup("/api/v1");
        api.MapSearchApi();
        api.MapSuggestApi();
        api.MapDocumentApi();
        api.MapVocabularyApi();
        api.MapCompareApi();
        api.MapReviewApi();
        api.MapCoverageApi();
        api.MapProfileApi();
    }
}
