namespace KnowledgeBase.Search;

/// <summary>The order of hits. Equal hits are ordered by work id.</summary>
public enum SortOrder
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Latest date first; works without a date last.</summary>
    Newest,

    /// <summary>Earliest date first; works without a date last.</summary>
    Oldest,

    /// <summary>By the title that the reader is shown, in the order of their language.</summary>
    Title,
}
