namespace KnowledgeBase.Search;

/// <summary>The order in which the values of a facet are shown.</summary>
public enum FacetOrder
{
    /// <summary>Most frequent first, then by code.</summary>
    Count,

    /// <summary>In the order of the vocabulary.</summary>
    Vocabulary,

    /// <summary>Latest first.</summary>
    Descending,
}
