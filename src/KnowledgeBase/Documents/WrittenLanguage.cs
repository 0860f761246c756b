using System.Collections.Frozen;

namespace KnowledgeBase.Documents;

/// <summary>Tells in which of the six languages a text is written: by its script, and among English, French and Spanish by their most frequent words.</summary>
public static class WrittenLanguage
{
    /// <summary>Letters below which nothing is said: names and titles are in any language.</summary>
    private const int FewestLetters = 150;

    /// <summary>The part of the letters that must be of one script. Names, acronyms and citations are often in another.</summary>
    private const double Share = 0.6;

    /// <summary>A Chinese character says about as much as this many letters.</summary>
    private const int LettersOfCharacter = 3;

    private static readonly FrozenDictionary<string, Language> FrequentWords = Words(Language.English, "the of and to is for that with are by which from")
        .Concat(Words(Language.French, "le les des et du une est dans pour qui par sur aux"))
        .Concat(Words(Language.Spanish, "el los las y del una es en para que por con se"))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The language; <see langword="null"/> for a text that is short, mixed or in none of the six.</summary>
    public static Language? Of(string text)
    {
        var (latin, cyrillic, arabic, chinese) = (0, 0, 0, 0);
        foreach (var letter in text.Where(char.IsLetter))
        {
            _ = letter switch
            {
                < '\u0250' => latin++,
                >= '\u0400' and < '\u0530' => cyrillic++,
                (>= '\u0600' and < '\u0780') or (>= '\uFB50' and < '\uFF00') => arabic++,
                >= '\u3400' and < '\uA000' => chinese += LettersOfCharacter,
                _ => 0,
            };
        }

        var all = latin + cyrillic + arabic + chinese;
        if (all < FewestLetters)
        {
            return null;
        }

        return arabic > all * Share ? Language.Arabic
            : chinese > all * Share ? Language.Chinese
            : cyrillic > all * Share ? Language.Russian
            : latin > all * Share ? Latin(text)
            : null;
    }

    /// <summary>The language whose frequent words are at least a tenth of the text and twice those of any other.</summary>
    private static Language? Latin(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var counts = words.Select(word => FrequentWords.GetValueOrDefault(word)).OfType<Language>().CountBy(language => language).OrderByDescending(pair => pair.Value).ToList();
        return counts is [var first, ..] && first.Value * 10 >= words.Length && (counts.Count == 1 || first.Value >= 2 * counts[1].Value) ? first.Key : null;
    }

    private static IEnumerable<KeyValuePair<string, Language>> Words(Language language, string words) => words.Split(' ').Select(word => KeyValuePair.Create(word, language));
}
