using KnowledgeBase.Documents;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Coverage;

/// <summary>The texts of coverage, from <c>CoverageTexts.resx</c>.</summary>
internal static class CoverageTexts
{
    private static readonly TextSet Set = new(typeof(CoverageTexts));

    /// <summary>The texts in a language.</summary>
    public static Texts In(Language language) => Set.In(language);
}
