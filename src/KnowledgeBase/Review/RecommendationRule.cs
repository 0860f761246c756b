namespace KnowledgeBase.Review;

/// <summary>What gives rise to a recommendation; see <see cref="RecommendationRules"/>.</summary>
public enum RecommendationRule
{
    /// <summary>No law on a subject is recorded here, and peers have one.</summary>
    Framework,

    /// <summary>A convention asks for it, and nothing on it is recorded here.</summary>
    Fulfil,

    /// <summary>Peers provide for it, and nothing on it is recorded here.</summary>
    Provide,

    /// <summary>It is recorded here in texts that do not bind, and peers bind.</summary>
    Bind,

    /// <summary>A value here is looser than with most peers.</summary>
    Tighten,

    /// <summary>Peers state a value where none is recorded here.</summary>
    Quantify,

    /// <summary>The text here is much older than those of most peers.</summary>
    Renew,
}
