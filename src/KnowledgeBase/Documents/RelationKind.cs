namespace KnowledgeBase.Documents;

/// <summary>How one work relates to another, read from the first to the second.</summary>
public enum RelationKind
{
    /// <summary>The work puts the other into effect: a law and its convention.</summary>
    Implements,

    /// <summary>The work changes the other.</summary>
    Amends,

    /// <summary>The work takes the other's place.</summary>
    Replaces,

    /// <summary>A case contributed to a text that came after it.</summary>
    LedTo,

    /// <summary>A text or a practice draws on a case.</summary>
    LearnedFrom,

    /// <summary>A practice or a training comes from a text.</summary>
    BasedOn,

    /// <summary>A practice is shown by a case.</summary>
    IllustratedBy,

    /// <summary>Anything else worth knowing.</summary>
    RelatedTo,
}
