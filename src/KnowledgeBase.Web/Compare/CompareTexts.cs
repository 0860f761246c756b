using KnowledgeBase.Documents;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Compare;

/// <summary>The texts of comparisons, from <c>CompareTexts.resx</c>.</summary>
internal static class CompareTexts
{
    private static readonly TextSet Set = new(typeof(CompareTexts));

    /// <summary>The texts in a language.</summary>
    public static Texts In(Language language) => Set.In(language);
}
