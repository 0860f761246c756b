using System.Collections.Immutable;

namespace KnowledgeBase.Search;

/// <summary>The answer to a search: one page of hits, and the counts over all of them.</summary>
/// <param name="Query">The search as understood.</param>
/// <param name="Total">How many works match, exactly.</param>
/// <param name="Hits">The hits of this page.</param>
/// <param name="Facets">Counts for every field, in the order of <see cref="FacetFields.All"/>.</param>
/// <param name="DroppedWords">Words that no work has together with the others and that were given up; empty when all words count.</param>
public sealed record SearchPage(
    SearchQuery Query,
    int Total,
    ImmutableArray<SearchHit> Hits,
    ImmutableArray<FacetResult> Facets,
    ImmutableArray<string> DroppedWords)
{
    /// <summary>The title of the work that hits are like, in the reader's language where it exists; <see langword="null"/> when there is no such work for this reader.</summary>
    public string? LikeTitle { get; init; }

    /// <summary>A query that may have been meant, when the library does not know a word of this one; it was not searched for.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>When nothing was found: the nearest searches that find something, the smallest change first.</summary>
    public ImmutableArray<NearestSearch> Nearest { get; init; } = [];

    /// <summary>Concepts that were searched for beside the words, in the order of the words that name them.</summary>
    public ImmutableArray<SearchedConcept> AlsoSearched { get; init; } = [];

    /// <summary>Numbers in the query that look like CAS numbers and whose check digit is wrong.</summary>
    public ImmutableArray<string> MistypedCasNumbers { get; init; } = [];

    /// <summary>Whether the time for a query ran out, so that there may be more than was found.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The number of the last page that can be asked for; 1 when nothing was found.</summary>
    public int LastPage => Math.Max(1, (Math.Min(Total, SearchLimits.PagedResults) + Query.Size - 1) / Query.Size);
}
