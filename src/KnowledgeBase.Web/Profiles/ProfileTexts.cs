using KnowledgeBase.Documents;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Profiles;

/// <summary>The texts of jurisdiction pages, from <c>ProfileTexts.resx</c>.</summary>
internal static class ProfileTexts
{
    private static readonly TextSet Set = new(typeof(ProfileTexts));

    /// <summary>The texts in a language.</summary>
    public static Texts In(Language language) => Set.In(language);
}
