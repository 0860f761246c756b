using KnowledgeBase.Comparison;
using KnowledgeBase.Coverage;
using KnowledgeBase.Documents;
using KnowledgeBase.Review;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Shared;

/// <summary>The addresses of pages and of the interface for programs.</summary>
public static class Addresses
{
    /// <summary>The search page with this search.</summary>
    public static string Search(SearchQuery query) => $"/{query.Reader}/search{query.ToQueryString(includeReader: false)}";

    /// <summary>A search for one value of a field.</summary>
    public static string Search(Language reader, FacetField field, string value) => Search(new SearchQuery { Reader = reader }.With(field, value));

    /// <summary>The same search as JSON.</summary>
    public static string SearchJson(SearchQuery query) => $"/api/v1/search{query.ToQueryString()}";

    /// <summary>The same search as an Atom feed.</summary>
    public static string SearchFeed(SearchQuery query) => $"/api/v1/search.atom{query.ToQueryString()}";

    /// <summary>The same search as a table.</summary>
    public static string SearchCsv(SearchQuery query) => $"/api/v1/search.csv{query.ToQueryString()}";

    /// <summary>Suggestions as JSON; what is typed is added as <c>&amp;q=</c>.</summary>
    public static string Suggest(Language reader) => $"/api/v1/suggest?lang={reader}";

    /// <summary>The page of a work.</summary>
    /// <param name="reader">The language of the interface.</param>
    /// <param name="id">The work.</param>
    /// <param name="language">The language of the text, if it is to be another than the reader's.</param>
    /// <param name="anchor">A section.</param>
    public static string Document(Language reader, string id, Language? language = null, string? anchor = null)
    {
        var query = language is null || language == reader ? "" : $"?language={language}";
        var fragment = string.IsNullOrEmpty(anchor) ? "" : $"#{Uri.EscapeDataString(anchor)}";
        return $"/{reader}/documents/{id}{query}{fragment}";
    }

    /// <summary>The page on which the versions of a work are compared.</summary>
    public static string Versions(Language reader, string id) => $"/{reader}/documents/{id}/versions";

    /// <summary>A work as JSON.</summary>
    public static string DocumentJson(string id, Language language) => $"/api/v1/documents/{id}?language={language}";

    /// <summary>The page of a comparison.</summary>
    public static string Compare(ComparisonQuery query) => $"/{query.Reader}/compare{query.ToQueryString(includeReader: false)}";

    /// <summary>The page on which a choice is compared with others.</summary>
    public static string CompareWith(Language reader, Choice choice) => Compare(new ComparisonQuery { Reader = reader, Choices = [choice] });

    /// <summary>A comparison as JSON.</summary>
    public static string CompareJson(ComparisonQuery query) => $"/api/v1/compare{query.ToQueryString()}";

    /// <summary>A comparison as a table for spreadsheets.</summary>
    public static string CompareCsv(ComparisonQuery query) => $"/api/v1/compare.csv{query.ToQueryString()}";

    /// <summary>The page of a review.</summary>
    public static string Review(ReviewQuery query) => $"/{query.Reader}/review{query.ToQueryString(includeReader: false)}";

    /// <summary>A review as a document to edit.</summary>
    public static string ReviewDraft(ReviewQuery query) => $"/{query.Reader}/review/draft{query.ToQueryString(includeReader: false)}";

    /// <summary>A review for programs, or as a file.</summary>
    /// <param name="query">The review.</param>
    /// <param name="ending">Empty for JSON, else <c>.docx</c>, <c>.md</c> or <c>.csv</c>.</param>
    public static string ReviewFile(ReviewQuery query, string ending = "") => $"/api/v1/review{ending}{query.ToQueryString()}";

    /// <summary>The page of coverage.</summary>
    public static string Coverage(CoverageQuery query) => $"/{query.Reader}/coverage{query.ToQueryString(includeReader: false)}";

    /// <summary>Coverage as JSON.</summary>
    public static string CoverageJson(CoverageQuery query) => $"/api/v1/coverage{query.ToQueryString()}";

    /// <summary>Coverage as a table for spreadsheets.</summary>
    public static string CoverageCsv(CoverageQuery query) => $"/api/v1/coverage.csv{query.ToQueryString()}";

    /// <summary>The page of a State or a union.</summary>
    public static string Jurisdiction(Language reader, string code) => $"/{reader}/jurisdictions/{code}";

    /// <summary>Where the site answers, to make addresses absolute for what leaves it.</summary>
    public static Uri Base(HttpRequest request) => new($"{request.Scheme}://{request.Host}{request.PathBase}");
}
