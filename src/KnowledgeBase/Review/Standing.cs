namespace KnowledgeBase.Review;

/// <summary>How a value stands in the distribution of the peers' values on the same subject.</summary>
public enum Standing
{
    /// <summary>No value is recorded here.</summary>
    NotStated,

    /// <summary>Which of two values is stricter cannot be said.</summary>
    NotRanked,

    /// <summary>Stricter than with every peer.</summary>
    Strictest,

    /// <summary>Stricter than with most peers.</summary>
    Stricter,

    /// <summary>As with the peers in the middle.</summary>
    Middle,

    /// <summary>Looser than with most peers.</summary>
    Looser,

    /// <summary>Looser than with every peer.</summary>
    Loosest,
}
