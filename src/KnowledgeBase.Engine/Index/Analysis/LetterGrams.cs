using KnowledgeBase.Documents;

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

    /// <summary>Whether a language is written in words of letters.</summary>
    public static bool Has(Language language) => language != Language.Chinese;

    /// <summary>The groups of a word, its edges marked; none of a short word.</summary>
    /// <param name="word">As exact forms are, without their mark.</param>
    public static IEnumerable<string> Of(string word)
    {
        var whole = $"{Edge}{word}{Edge}";
        return word.Length < ShortestWord ? [] : Enumerable.Range(0, whole.Length - Length + 1).Select(i => whole.Substring(i, Length));
    }

    /// <summary>The groups of all words of texts, as often as they recur.</summary>
    public static List<string> In(Language language, IEnumerable<string> texts)
    {
        var grams = new List<string>();
        foreach (var text in texts)
        {
            foreach (var (word, _, _) in Analyzers.WordsOf(language, text))
            {
                grams.AddRange(word.Grams);
            }
        }

        return grams;
    }
}
