using KnowledgeBase.Documents;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Vocabulary;

/// <summary>The texts of the vocabulary's pages, from <c>VocabularyTexts.resx</c>.</summary>
public static class VocabularyTexts
{
    private static readonly TextSet Set = new(typeof(VocabularyTexts));

    /// <summary>The texts in a language.</summary>
    public static Texts In(Language language) => Set.In(language);
}
