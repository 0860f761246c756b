using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Vocabulary;

/// <summary>A text in several languages.</summary>
/// <param name="Texts">By language; may lack some.</param>
public sealed record LocalizedText(ImmutableDictionary<Language, string> Texts)
{
    /// <summary>No text in any language.</summary>
    public static LocalizedText Empty { get; } = new(ImmutableDictionary<Language, string>.Empty);

    /// <summary>The text in this language, else in the first language of precedence that has one; <see langword="null"/> when there is none.</summary>
    public string? For(Language language)
    {
        if (Texts.TryGetValue(language, out var own))
        {
            return own;
        }

        foreach (var other in Language.Precedence)
        {
            if (Texts.TryGetValue(other, out var text))
            {
                return text;
            }
        }

        return null;
    }
}
