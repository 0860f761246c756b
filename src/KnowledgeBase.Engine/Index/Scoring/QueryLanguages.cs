using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Tells which languages a query may be in, by its letters.</summary>
internal static class QueryLanguages
{
    /// <summary>
    /// A query with Arabic, Chinese or Cyrillic letters is in those languages; any other may be in each of the six, because
    /// names and numbers in Latin letters stand in the texts of all.
    /// </summary>
    /// <param name="text">The query.</param>
    /// <param name="reader">The reader's language: the first of the result when it is among them.</param>
    public static ImmutableArray<Language> Of(string text, Language reader)
    {
        var written = Language.All.Where(language => text.Any(letter => IsWrittenWith(language, letter))).ToList();
        return [.. (written.Count > 0 ? written : [.. Language.All]).OrderBy(language => language == reader ? -1 : Language.Precedence.IndexOf(language))];
    }

    private static bool IsWrittenWith(Language language, char letter) => language.Code switch
    {
        "ar" => letter is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC',
        "zh" => letter is >= '\u2E80' and <= '\u2FDF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF',
        "ru" => letter is >= '\u0400' and <= '\u04FF',
        _ => false,
    };
}
