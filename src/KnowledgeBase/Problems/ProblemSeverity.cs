namespace KnowledgeBase.Problems;

/// <summary>What a problem means for the thing it was found in.</summary>
public enum ProblemSeverity
{
    /// <summary>The thing is refused; what was there before stays.</summary>
    Error,

    /// <summary>The thing is accepted, and somebody should look at it.</summary>
    Warning,
}
