using KnowledgeBase.Documents;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>The texts of reviews, from <c>ReviewTexts.resx</c>.</summary>
internal static class ReviewTexts
{
    private static readonly TextSet Set = new(typeof(ReviewTexts));

    /// <summary>The texts in a language.</summary>
    public static Texts In(Language language) => Set.In(language);
}
