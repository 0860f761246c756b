namespace KnowledgeBase.Documents;

/// <summary>Who may see a work. Each level sees its own works and those of the levels before it.</summary>
public enum AccessLevel
{
    /// <summary>Everyone.</summary>
    Public = 0,

    /// <summary>Signed-in members.</summary>
    Members = 1,

    /// <summary>The secretariat.</summary>
    Secretariat = 2,
}
