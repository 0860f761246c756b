using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;

namespace KnowledgeBase.Web.Documents;

/// <summary>What a related work is called.</summary>
internal static class RelatedTitle
{
    /// <summary>The language in which it is shown to a reader: theirs, else the first in precedence.</summary>
    public static Language LanguageFor(RelatedWork related, Language reader) =>
        related.Titles.ContainsKey(reader) ? reader : Language.Precedence.First(related.Titles.ContainsKey);

    public static string For(RelatedWork related, Language reader) => related.Titles[LanguageFor(related, reader)];
}
