namespace KnowledgeBase.Search;

/// <summary>What a hit is.</summary>
public enum SearchUnit
{
    /// <summary>A work in all its languages.</summary>
    Works,

    /// <summary>A section of a work, such as a provision, in all its languages.</summary>
    Sections,
}
