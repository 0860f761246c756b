namespace KnowledgeBase.Versions;

/// <summary>What became of a section from one version to another.</summary>
public enum SectionChange
{
    /// <summary>It reads the same.</summary>
    Same,

    /// <summary>It reads differently.</summary>
    Changed,

    /// <summary>Only the later version has it.</summary>
    Added,

    /// <summary>Only the earlier version has it.</summary>
    Removed,
}
