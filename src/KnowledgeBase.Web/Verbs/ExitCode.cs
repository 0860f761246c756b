namespace KnowledgeBase.Web.Verbs;

/// <summary>What a verb returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Problems were found, or the verb could not do its work.</summary>
    public const int Problems = 1;

    /// <summary>Wrong usage.</summary>
    public const int WrongUsage = 2;
}
