using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Postings;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>
/// The groups of letters that words consist of. Words that share many are forms or relatives of one another, also where no
/// stemmer knows it (McNamee, Mayfield: Character N-Gram Tokenization for European Language Text Retrieval, 2004).
/// </summary>
internal static class LetterGrams
{
    /// <summary>Letters in a group.</summary>
    public const int Length = 4;

    /// <summary>Shorter words have no forms that their stem does not find.</summary>
    private const int ShortestWord = 4;

    private const char Edge = '_';

    /// <summary>Texts consist of the same words again and again.</summary>
    private static readonly RecentlyUsed<string, string[]> Known = new(50_000, _ => 1);

    /// <summary>Whether a language is written in words of letters.</summary>
    public static bool Has(Language language) => language != Language.Chinese;

    /// <summary>The groups of a word, its edges marked; none of a short word.</summary>
    /// <param name="word">As exact forms are, without their mark.</param>
    public static IReadOnlyList<string> Of(string word) => word.Length < ShortestWord ? [] : Known.GetOrAdd(word, static (word, _) =>
    {
        var whole = $"{Edge}{word}{Edge}";
        return [.. Enumerable.Range(0, whole.Length - Length + 1).Select(i => whole.Substring(i, Length))];
    }, 0);

    /// <summary>The groups of all words of a text, as often as they recur.</summary>
    public static IEnumerable<string> In(Language language, string text) =>
        Analyzers.Analyze(language, text).Where(token => token.IsExact).SelectMany(token => Of(token.Term[1..]));
}
