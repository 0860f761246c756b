namespace KnowledgeBase.Provisions;

/// <summary>The beginning of a text, as much as reads in two or three lines.</summary>
public static class Excerpt
{
    /// <summary>The most letters of an excerpt in an alphabet; in Chinese characters, half as many.</summary>
    public const int Length = 240;

    private const string SentenceEnds = ".!?؟。！？";

    /// <summary>
    /// Whole sentences of the first paragraph where at least one fits; else as many whole words as fit and an ellipsis.
    /// A text that fits is its own excerpt.
    /// </summary>
    /// <param name="text">Plain text, paragraphs separated by a line break.</param>
    public static string Of(string text)
    {
        var paragraph = text.AsSpan().Trim();
        var end = paragraph.IndexOf('\n');
        paragraph = end < 0 ? paragraph : paragraph[..end].TrimEnd();
        var most = MostlyChinese(paragraph) ? Length / 2 : Length;
        if (paragraph.Length <= most)
        {
            return paragraph.ToString();
        }

        for (var i = most - 1; i >= most / 3; i--)
        {
            if (SentenceEnds.Contains(paragraph[i]) && (paragraph[i] >= '\u3000' || paragraph[i + 1] == ' ') && !IsAbbreviation(paragraph[..i]))
            {
                return paragraph[..(i + 1)].ToString();
            }
        }

        var cut = paragraph[..most].LastIndexOf(' ');
        cut = cut > most / 2 ? cut : most - (char.IsHighSurrogate(paragraph[most - 1]) ? 1 : 0);
        return string.Concat(paragraph[..cut].TrimEnd(" ,;:،؛，；："), "…");
    }

    /// <summary>A point after a letter alone or after a number ("No. 5", "art. L. 515") does not end a sentence.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length <= 3 && word.Length > 0 && char.IsLetterOrDigit(word[^1]) && word[^1] < '\u3000';
    }

    private static bool MostlyChinese(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, 80)];
        var characters = 0;
        foreach (var letter in sample)
        {
            characters += letter is >= '\u3400' and <= '\u9fff' ? 1 : 0;
        }

        return characters * 3 > sample.Length;
    }
}
