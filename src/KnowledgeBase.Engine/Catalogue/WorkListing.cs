using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>A work as it stands in a list.</summary>
/// <param name="Id">The work.</param>
/// <param name="Metadata">What is said of it.</param>
/// <param name="Titles">Its titles by language; at least one.</param>
public sealed record WorkListing(string Id, WorkMetadata Metadata, ImmutableDictionary<Language, string> Titles)
{
    /// <summary>The language in which its title is shown to a reader: theirs, else the first in precedence.</summary>
    public Language LanguageFor(Language reader) => Titles.ContainsKey(reader) ? reader : Language.Precedence.First(Titles.ContainsKey);
}
