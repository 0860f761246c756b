namespace KnowledgeBase.Comparison;

/// <summary>How a value stands to the values of the other columns on the same subject.</summary>
[Flags]
public enum ValueMarks
{
    /// <summary>Nothing to compare it with, or nothing to say.</summary>
    None = 0,

    /// <summary>All columns that state it state the same.</summary>
    Same = 1,

    /// <summary>None is stricter; see <see cref="Strictness"/>.</summary>
    Strictest = 2,

    /// <summary>The others are near to each other and this one is far from them.</summary>
    Outlier = 4,
}
