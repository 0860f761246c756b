using KnowledgeBase.Provisions;

namespace KnowledgeBase.Review;

/// <summary>The kinds of works between which a review distinguishes.</summary>
public static class ReviewedWorks
{
    /// <summary>The kind of a text between States.</summary>
    public const string Convention = "convention";

    /// <summary>The kind of a description of how others do it.</summary>
    public const string Practice = "practice";

    /// <summary>The kind of an account of what happened.</summary>
    public const string Case = "case-study";

    /// <summary>The place of works between States.</summary>
    public const string International = "INT";

    /// <summary>Whether a work binds those to whom it is addressed, as far as is known.</summary>
    public static bool Binds(WorkRecord work) => work.Metadata.LegalForce != "voluntary";
}
