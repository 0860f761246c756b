using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Search;

/// <summary>The answer of <c>GET /api/v1/search</c>.</summary>
/// <param name="Query">The search as understood.</param>
/// <param name="Total">How many works match.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">Hits on a page.</param>
/// <param name="Hits">The works of this page, best first.</param>
/// <param name="Facets">Counts by field.</param>
/// <param name="DidYouMean">A query that may have been meant.</param>
/// <param name="Links">The same search in other forms, and its neighbours.</param>
public sealed record SearchJson(
    QueryJson Query,
    int Total,
    int Page,
    int Size,
    IReadOnlyList<HitJson> Hits,
    IReadOnlyList<FacetJson> Facets,
    string? DidYouMean,
    LinksJson Links)
{
    /// <summary>The answer to a search.</summary>
    public static SearchJson Of(SearchPage page, ControlledVocabulary vocabulary)
    {
        var query = page.Query;
        return new SearchJson(
            QueryJson.Of(page),
            page.Total,
            query.Page,
            query.Size,
            [.. page.Hits.Select(hit => HitJson.Of(hit, query, vocabulary))],
            [.. page.Facets.Select(facet => FacetJson.Of(facet, query.Reader, vocabulary))],
            page.DidYouMean,
            new LinksJson(
                Addresses.SearchJson(query),
                query.Page < page.LastPage ? Addresses.SearchJson(query.OnPage(query.Page + 1)) : null,
                query.Page > 1 ? Addresses.SearchJson(query.OnPage(Math.Min(query.Page - 1, page.LastPage))) : null,
                Addresses.SearchFeed(query.OnPage(1)),
                Addresses.SearchCsv(query.OnPage(1))));
    }
}

/// <summary>A concept that words of the query name.</summary>
/// <param name="Concept"><c>scheme:code</c>.</param>
/// <param name="Label">Its label in the reader's language.</param>
/// <param name="Words">The words that name it.</param>
/// <param name="Without">The same search by the words alone.</param>
public sealed record SearchedConceptJson(string Concept, string Label, string Words, string Without);

/// <summary>A passage that shows why a work was found.</summary>
/// <param name="Section">The section that it stands in.</param>
/// <param name="Heading">The section's heading, with what matched marked.</param>
/// <param name="Text">The passage, with what matched marked.</param>
/// <param name="Language">The language of heading and passage: of the text, or of a summary in a language in which there is no text.</param>
/// <param name="Url">The section's address.</param>
public sealed record PassageJson(SectionReference? Section, ImmutableArray<SnippetPart> Heading, ImmutableArray<SnippetPart> Text, string Language, string Url);

/// <summary>A reason why a hit stands where it stands.</summary>
/// <param name="Reason">title, heading, text, abstract, label, identifier, concept, together, noLongerInForce.</param>
/// <param name="Detail">The reason in words, in the reader's language.</param>
/// <param name="Share">Its share of the score; below 0 for what lowers it.</param>
public sealed record ReasonJson(string Reason, string Detail, float Share);

/// <summary>A search as understood.</summary>
/// <param name="Q">The text.</param>
/// <param name="Lang">The reader's language.</param>
/// <param name="Filters">Chosen values by field.</param>
/// <param name="Year">The chosen years, <c>2015</c> or <c>2000..2015</c>.</param>
/// <param name="Sort">The order.</param>
/// <param name="DroppedWords">Words that no work has together with the others and that were given up.</param>
public sealed record QueryJson(string Q, string Lang, IReadOnlyDictionary<string, ImmutableSortedSet<string>> Filters, string? Year, string Sort, IReadOnlyList<string> DroppedWords)
{
    /// <summary>Concepts that were searched for beside the words, in every language.</summary>
    public required IReadOnlyList<SearchedConceptJson> AlsoSearched { get; init; }

    /// <summary>Numbers in the query that look like CAS numbers and whose check digit is wrong.</summary>
    public required ImmutableArray<string> MistypedCasNumbers { get; init; }

    /// <summary>Whether the time for a query ran out, so that there may be more.</summary>
    public required bool IsPartial { get; init; }

    internal static QueryJson Of(SearchPage page) => new(
        page.Query.Text,
        page.Query.Reader.Code,
        page.Query.Filters,
        page.Query.Years?.ToString(),
        SearchQueryReader.SortName(page.Query.Sort),
        page.DroppedWords)
    {
        AlsoSearched = [.. page.AlsoSearched.Select(one => new SearchedConceptJson(one.Concept.ToString(), one.Label, one.Words, Addresses.SearchJson(page.Query.WithoutConcept(one.Concept))))],
        MistypedCasNumbers = page.MistypedCasNumbers,
        IsPartial = page.IsPartial,
    };
}

/// <summary>A work that was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title, in the reader's language where it has one.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Year">The year of its date.</param>
/// <param name="Url">Its page.</param>
/// <param name="Score">How well it matches.</param>
/// <param name="Section">The section that answers best.</param>
/// <param name="Snippet">The passage that shows why it was found.</param>
/// <param name="AlsoIn">Its other languages.</param>
public sealed record HitJson(
    string Id,
    string Title,
    string Language,
    string Kind,
    string? Jurisdiction,
    int? Year,
    string Url,
    float Score,
    SectionReference? Section,
    ImmutableArray<SnippetPart> Snippet,
    IReadOnlyList<ExpressionLinkJson> AlsoIn)
{
    /// <summary>The language of the title.</summary>
    public required string TitleLanguage { get; init; }

    /// <summary>The language of the snippet.</summary>
    public required string SnippetLanguage { get; init; }

    /// <summary>The best one to three passages, best first.</summary>
    public required IReadOnlyList<PassageJson> Passages { get; init; }

    /// <summary>With <c>explain=true</c>: why it stands where it stands, weightiest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyList<ReasonJson>? Why { get; init; }

    internal static HitJson Of(SearchHit hit, SearchQuery query, ControlledVocabulary vocabulary) => Of(hit, query.Reader) with
    {
        Why = query.Explain ? [.. hit.Reasons.Select(reason => new ReasonJson(JsonNamingPolicy.CamelCase.ConvertName(reason.Kind.ToString()), WhyTexts.Describe(reason, query.Reader, vocabulary), reason.Share))] : null,
    };

    private static HitJson Of(SearchHit hit, Language reader) => new(
        hit.Id,
        string.Concat(hit.Title.Select(part => part.Text)),
        hit.Language.Code,
        hit.Kind,
        hit.Jurisdiction,
        hit.Year,
        Addresses.Document(reader, hit.Id, hit.Language, hit.Section?.Anchor),
        hit.Score,
        hit.Section,
        hit.Snippet,
        [.. hit.AlsoIn.Select(language => new ExpressionLinkJson(language.Code, Addresses.Document(reader, hit.Id, language)))])
    {
        TitleLanguage = hit.TitleLanguage.Code,
        SnippetLanguage = hit.SnippetLanguage.Code,
        Passages = [.. hit.Passages.Select(passage => new PassageJson(passage.Section, passage.Heading, passage.Text, passage.Language.Code, Addresses.Document(reader, hit.Id, hit.Language, passage.Section?.Anchor)))],
        Why = null,
    };
}

/// <summary>A work in another language.</summary>
/// <param name="Language">Its code.</param>
/// <param name="Url">Its page.</param>
public sealed record ExpressionLinkJson(string Language, string Url);

/// <summary>The counts of one field, as if nothing were chosen in it.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Label">Its label in the reader's language.</param>
/// <param name="Values">The values that occur.</param>
public sealed record FacetJson(string Field, string Label, IReadOnlyList<FacetValueJson> Values)
{
    internal static FacetJson Of(FacetResult facet, Language reader, ControlledVocabulary vocabulary) => new(
        facet.Field.Name,
        PageTexts.In(reader)[$"field.{facet.Field.Name}"],
        [.. facet.Values.Select(value => new FacetValueJson(value.Value, FacetLabels.Of(facet.Field, value.Value, reader, vocabulary), value.Count, value.IsSelected))]);
}

/// <summary>How many works have a value.</summary>
/// <param name="Value">Its code.</param>
/// <param name="Label">Its label in the reader's language.</param>
/// <param name="Count">Works.</param>
/// <param name="Selected">Whether it is chosen.</param>
public sealed record FacetValueJson(string Value, string Label, int Count, bool Selected);

/// <summary>The same search in other forms, and its neighbours.</summary>
/// <param name="Self">This page of it.</param>
/// <param name="Next">The next page.</param>
/// <param name="Previous">The page before.</param>
/// <param name="Feed">As an Atom feed.</param>
/// <param name="Csv">As a table.</param>
public sealed record LinksJson(string Self, string? Next, string? Previous, string Feed, string Csv);
