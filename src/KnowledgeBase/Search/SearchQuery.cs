using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Search;

/// <summary>
/// A search as a value: everything that its address says, and nothing else. Two queries are equal when they have the same
/// <see cref="ToQueryString"/>; <see cref="SearchQueryReader"/> reads what that writes.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>What the reader typed, trimmed and in Unicode normalisation form C.</summary>
    public string Text { get; init; } = "";

    /// <summary>The reader's language: for labels, snippets and ranking.</summary>
    public Language Reader { get; init; } = Language.English;

    /// <summary>Chosen values by field, years excepted. A field with no value is absent.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Filters { get; init; } = NoFilters;

    /// <summary>The chosen years.</summary>
    public YearRange? Years { get; init; }

    /// <summary>The id of a work that hits are to be like; <see langword="null"/> when the words alone decide.</summary>
    public string? Like { get; init; }

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>What a hit is.</summary>
    public SearchUnit Unit { get; init; }

    /// <summary>Concepts that the words name and that are not to be searched for: the words alone are. In the order of their names.</summary>
    public ImmutableArray<ConceptReference> WithoutConcepts { get; init; } = [];

    /// <summary>Whether each hit is to say why it stands where it stands.</summary>
    public bool Explain { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page, 1 to <see cref="SearchLimits.PageSize"/>.</summary>
    public int Size { get; init; } = SearchLimits.DefaultPageSize;

    /// <summary>Whether any filter is chosen.</summary>
    public bool HasFilters => !Filters.IsEmpty || Years is not null;

    /// <summary>Whether this value of this field is chosen.</summary>
    public bool Has(FacetField field, string value) => field.IsYear
        ? Years is { } years && years.From == years.To && years.ToString() == value
        : Filters.TryGetValue(field.Name, out var values) && values.Contains(value);

    /// <summary>Whether any value of this field is chosen.</summary>
    public bool HasAny(FacetField field) => field.IsYear ? Years is not null : Filters.ContainsKey(field.Name);

    /// <summary>The same search with this value chosen as well, from the first page. A year replaces the years chosen before.</summary>
    public SearchQuery With(FacetField field, string value) => field.IsYear
        ? this with { Years = YearRange.TryParse(value, out var range) ? range : Years, Page = 1 }
        : this with { Filters = Filters.SetItem(field.Name, Filters.GetValueOrDefault(field.Name, NoValues).Add(value)), Page = 1 };

    /// <summary>The same search without this value, from the first page.</summary>
    public SearchQuery Without(FacetField field, string value)
    {
        if (field.IsYear)
        {
            return Without(field);
        }

        var rest = Filters.GetValueOrDefault(field.Name, NoValues).Remove(value);
        return this with { Filters = rest.IsEmpty ? Filters.Remove(field.Name) : Filters.SetItem(field.Name, rest), Page = 1 };
    }

    /// <summary>The same search without any value of this field, from the first page.</summary>
    public SearchQuery Without(FacetField field) => field.IsYear ? this with { Years = null, Page = 1 } : this with { Filters = Filters.Remove(field.Name), Page = 1 };

    /// <summary>The same search without any filter, from the first page.</summary>
    public SearchQuery WithoutFilters() => this with { Filters = NoFilters, Years = null, Page = 1 };

    /// <summary>The same search without what a concept adds to its words, from the first page.</summary>
    public SearchQuery WithoutConcept(ConceptReference concept) => this with { WithoutConcepts = [.. WithoutConcepts.Append(concept).Distinct().OrderBy(one => one.ToString(), StringComparer.Ordinal)], Page = 1 };

    /// <summary>The same search with hits of another unit, from the first page.</summary>
    public SearchQuery In(SearchUnit unit) => this with { Unit = unit, Page = 1 };

    /// <summary>The same search without the work that hits are to be like, from the first page.</summary>
    public SearchQuery WithoutLike() => this with { Like = null, Page = 1 };

    /// <summary>The same search on another page.</summary>
    public SearchQuery OnPage(int page) => this with { Page = page };

    /// <summary>The same search in another order, from the first page.</summary>
    public SearchQuery SortedBy(SortOrder sort) => this with { Sort = sort, Page = 1 };

    /// <summary>The same search for a reader of another language.</summary>
    public SearchQuery ReadIn(Language language) => this with { Reader = language };

    /// <summary>The same filters with another text, from the first page.</summary>
    public SearchQuery For(string text) => this with { Text = text, WithoutConcepts = [], Page = 1 };

    /// <summary>
    /// The search as name and value pairs in one canonical order, without what is the default. The reader's language is
    /// included only when asked for: a page has it in its path.
    /// </summary>
    public IEnumerable<KeyValuePair<string, string>> ToParameters(bool includeReader)
    {
        if (Text.Length > 0)
        {
            yield return new("q", Text);
        }

        if (includeReader)
        {
            yield return new("lang", Reader.Code);
        }

        if (Like is not null)
        {
            yield return new("like", Like);
        }

        foreach (var field in FacetFields.All)
        {
            if (field.IsYear)
            {
                if (Years is { } years)
                {
                    yield return new(field.Name, years.ToString());
                }
            }
            else if (Filters.TryGetValue(field.Name, out var values))
            {
                foreach (var value in values)
                {
                    yield return new(field.Name, value);
                }
            }
        }

        foreach (var concept in WithoutConcepts)
        {
            yield return new("without", concept.ToString());
        }

        if (Unit != SearchUnit.Works)
        {
            yield return new("unit", SearchQueryReader.UnitName(Unit));
        }

        if (Explain)
        {
            yield return new("explain", "true");
        }

        if (Sort != SortOrder.Relevance)
        {
            yield return new("sort", SearchQueryReader.SortName(Sort));
        }

        if (Page != 1)
        {
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
        }

        if (Size != SearchLimits.DefaultPageSize)
        {
            yield return new("size", Size.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The search as the query part of an address, with its question mark; empty when everything is the default.</summary>
    public string ToQueryString(bool includeReader = true)
    {
        var result = new StringBuilder();
        foreach (var (name, value) in ToParameters(includeReader))
        {
            result.Append(result.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
        }

        return result.ToString();
    }

    /// <inheritdoc />
    public bool Equals(SearchQuery? other) => other is not null && ToQueryString() == other.ToQueryString();

    /// <inheritdoc />
    public override int GetHashCode() => ToQueryString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => ToQueryString();

    private static readonly ImmutableSortedDictionary<string, ImmutableSortedSet<string>> NoFilters = ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    private static readonly ImmutableSortedSet<string> NoValues = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}
