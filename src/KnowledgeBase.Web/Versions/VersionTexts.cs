using KnowledgeBase.Documents;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Versions;

/// <summary>The texts of versions, from <c>VersionTexts.resx</c>.</summary>
internal static class VersionTexts
{
    private static readonly TextSet Set = new(typeof(VersionTexts));

    /// <summary>The texts in a language.</summary>
    public static Texts In(Language language) => Set.In(language);
}
