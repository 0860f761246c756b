using KnowledgeBase.Documents;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Search;

/// <summary>The texts of searching that only its pages need, from <c>SearchTexts.resx</c>.</summary>
public static class SearchTexts
{
    private static readonly TextSet Set = new(typeof(SearchTexts));

    /// <summary>The texts in a language.</summary>
    public static Texts In(Language language) => Set.In(language);
}
