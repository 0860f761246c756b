using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Shared;

/// <summary>The texts that every page shares, and those of search and documents, from <c>PageTexts.resx</c>. A slice may have a set of its own.</summary>
public static class PageTexts
{
    private static readonly TextSet Set = new(typeof(PageTexts));

    /// <summary>The texts in a language.</summary>
    public static Texts In(Language language) => Set.In(language);
}
