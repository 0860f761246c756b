namespace KnowledgeBase.Engine.Versions;

/// <summary>What became of words.</summary>
public enum TextChange
{
    /// <summary>Both versions have them.</summary>
    Same,

    /// <summary>Only the earlier version has them.</summary>
    Removed,

    /// <summary>Only the later version has them.</summary>
    Added,
}
