namespace KnowledgeBase.Search;

/// <summary>A search that differs from an empty one in one thing and finds something.</summary>
/// <param name="Query">The search.</param>
/// <param name="Field">The field whose filter it gives up; <see langword="null"/> when it gives up all filters.</param>
/// <param name="Total">How many works it finds.</param>
public sealed record NearestSearch(SearchQuery Query, FacetField? Field, int Total);
