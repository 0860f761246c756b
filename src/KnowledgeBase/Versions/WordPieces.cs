using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeBase.Versions;

/// <summary>Cuts a text into what a reader sees as words: runs of letters and digits, Chinese characters one by one, runs of blanks, and signs.</summary>
public static class WordPieces
{
    /// <summary>The pieces; joined they are the text.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            if (char.IsWhiteSpace(text[i]))
            {
                end = EndOf(text, i, char.IsWhiteSpace);
            }
            else if (char.IsSurrogatePair(text, Math.Min(i, text.Length - 1)))
            {
                end = i + 2;
            }
            else if (IsPartOfWord(text[i]))
            {
                end = EndOf(text, i, IsPartOfWord);
            }

            pieces.Add(text[i..end]);
            i = end;
        }

        return pieces.ToImmutable();
    }

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsPartOfWord(char letter) =>
        letter is not (>= '\u3040' and <= '\u9fff')
        && (char.IsLetterOrDigit(letter) || letter is '\u2019' or '\'' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
