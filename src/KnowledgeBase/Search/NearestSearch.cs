namespace KnowledgeBase.Search;

/// <summary>A search that differs from an empty one in one thing and finds something.</summary>
/// <param name="Query">The search.</param>
/// <param name="Field">The field whose filter it gives up; <see langword="null"/> when it gives up something else.</param>
/// <param name="Total">How many works it finds.</param>
public sealed record NearestSearch(SearchQuery Query, FacetField? Field, int Total)
{
    /// <summary>The part of the words that it gives up, as one writes it; <see langword="null"/> when it gives up filters.</summary>
    public string? Words { get; init; }

    /// <summary>Whether it keeps <see cref="Words"/> as words, and gives up that they name a concept.</summary>
    public bool KeepsWords { get; init; }
}
