namespace KnowledgeBase.Review;

/// <summary>How much stands behind a recommendation.</summary>
public enum StrengthLevel
{
    /// <summary>Something to look at.</summary>
    Tentative,

    /// <summary>Well supported.</summary>
    Moderate,

    /// <summary>Supported by an obligation or most peers, and by practice or experience.</summary>
    Strong,
}
