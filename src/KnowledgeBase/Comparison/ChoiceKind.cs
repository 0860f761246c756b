namespace KnowledgeBase.Comparison;

/// <summary>What can be put side by side.</summary>
public enum ChoiceKind
{
    /// <summary>A jurisdiction: all its policies that stand.</summary>
    Jurisdiction,

    /// <summary>A single work.</summary>
    Work,
}
