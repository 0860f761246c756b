using KnowledgeBase.Documents;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>The texts of what a recommendation asks for, by topic and by subject, from <c>MeasureTexts.resx</c>.</summary>
internal static class MeasureTexts
{
    private static readonly TextSet Set = new(typeof(MeasureTexts));

    /// <summary>The texts in a language.</summary>
    public static Texts In(Language language) => Set.In(language);
}
