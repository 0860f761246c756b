namespace KnowledgeBase.Web.Following;

/// <summary>Whether the corpus is in and the follower works.</summary>
public sealed class Readiness
{
    private volatile bool corpusIsTakenIn;
    private volatile string? followerFailure;

    /// <summary>Whether the first ingestion has ended.</summary>
    public bool CorpusIsTakenIn
    {
        get => corpusIsTakenIn;
        set => corpusIsTakenIn = value;
    }

    /// <summary>The kind of the last failure, until a step succeeds.</summary>
    public string? FollowerFailure
    {
        get => followerFailure;
        set => followerFailure = value;
    }
}
