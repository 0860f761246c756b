namespace KnowledgeBase.Review;

/// <summary>What a jurisdiction can be measured by.</summary>
public enum YardstickKind
{
    /// <summary>Every jurisdiction that has something recorded.</summary>
    All,

    /// <summary>The jurisdictions of a region or a subregion.</summary>
    Region,

    /// <summary>One jurisdiction; several make a set.</summary>
    Jurisdiction,

    /// <summary>A convention: what it asks for, and the jurisdictions that have law which implements it.</summary>
    Convention,
}
