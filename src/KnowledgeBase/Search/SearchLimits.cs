namespace KnowledgeBase.Search;

/// <summary>The bounds that keep any query harmless.</summary>
public static class SearchLimits
{
    /// <summary>Characters of a query.</summary>
    public const int QueryLength = 500;

    /// <summary>Words, phrases and prefixes of a query.</summary>
    public const int QueryClauses = 64;

    /// <summary>Values of one filter.</summary>
    public const int FilterValues = 250;

    /// <summary>Results that can be paged through.</summary>
    public const int PagedResults = 10_000;

    /// <summary>Results on a page, at most.</summary>
    public const int PageSize = 100;

    /// <summary>Results on a page when nothing is said.</summary>
    public const int DefaultPageSize = 20;

    /// <summary>Words that a prefix stands for, at most.</summary>
    public const int PrefixExpansions = 1_024;

    /// <summary>Letters that a prefix has, at least.</summary>
    public const int PrefixLength = 2;

    /// <summary>The time for one query; what is found by then is shown, and that it is not all.</summary>
    public static TimeSpan TimeBudget { get; } = TimeSpan.FromSeconds(2);
}
