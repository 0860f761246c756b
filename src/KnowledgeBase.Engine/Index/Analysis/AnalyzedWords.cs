using System.Buffers;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>
/// Remembers how words of one language were analysed: texts consist of the same words again and again. A word is what stands
/// between spaces, without the marks around it; no tokenizer or filter looks across these.
/// </summary>
/// <param name="analyze">Analyses any text.</param>
internal sealed class AnalyzedWords(Func<string, List<AnalyzedToken>> analyze)
{
    /// <summary>A word is kept in one of the few places that its letters lead to, and gives way to one that comes later.</summary>
    private const int PlacesOfWord = 4;

    private const int Places = 1 << 16;
    private const int LongestWord = 40;

    /// <summary>Lucene's limit for a token, in characters.</summary>
    private const int LongestToken = 255;

    private const string MarksBehindWords = ".,;:!?)";

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\t\r");

    private static readonly SearchValues<char> LatinLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly AnalyzedWord?[] words = new AnalyzedWord?[Places];

    /// <summary>The terms of a text, in order.</summary>
    public List<AnalyzedToken> Analyze(string text)
    {
        var tokens = new List<AnalyzedToken>(text.Length / 3);
        foreach (var (word, start, position) in In(text))
        {
            foreach (var (term, at, from, to) in word.Tokens)
            {
                tokens.Add(new AnalyzedToken(term, position + at, start + from, start + to));
            }
        }

        return tokens;
    }

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the first word begins.</param>
    /// <param name="letters">
    /// The letters, of <see cref="LetterOf"/>, that a term begins with which is of interest: most words that have none are left
    /// out. Every term of a word of plain Latin letters begins as the word does.
    /// </param>
    public WordsOfText In(string text, int from = 0, uint letters = uint.MaxValue) => new(this, text, from, letters);

    /// <summary>A bit for the letter that a term begins with, its mark left aside; none when that is no plain Latin letter.</summary>
    public static uint LetterOf(string term)
    {
        var letter = term.AsSpan().TrimStart(LanguageAnalyzer.ExactMark) is [var first, ..] ? first : '\0';
        return char.IsAsciiLetter(letter) ? BitOf(letter) : 0;
    }

    private static uint BitOf(char letter) => 1U << (letter & 31);

    /// <summary>The words of one text: each with the place of its first character, and the position that its own are counted from.</summary>
    public ref struct WordsOfText(AnalyzedWords words, string text, int from, uint letters)
    {
        private readonly bool isOneWord = HasTooLongWord(text);
        private int start;
        private int next = from;
        private int position;
        private AnalyzedWord current = AnalyzedWord.Nothing;

        public readonly (AnalyzedWord Word, int Start, int Position) Current => (current, start, position);

        public readonly WordsOfText GetEnumerator() => this;

        public bool MoveNext()
        {
            position += current.Positions;
            if (isOneWord && next < text.Length)
            {
                // The tokenizer skips what is too long and leaves a gap, which only the whole text shows.
                next = text.Length;
                current = new AnalyzedWord(text, words.AnalyzeAnew(text));
                return true;
            }

            var rest = text.AsSpan(next);
            while (rest.Length > 0)
            {
                var length = rest.IndexOfAnyExcept(LatinLetters);
                length = length < 0 ? rest.Length : length;
                if (length > 0 && (letters & BitOf(rest[0])) == 0 && IsWordEnd(rest[length..]))
                {
                    position++;
                }
                else
                {
                    var more = rest[length..].IndexOfAny(Spaces);
                    length = more < 0 ? rest.Length : length + more;
                    if (length > 0)
                    {
                        start = next;
                        next += length;
                        current = words.Word(rest[..length].TrimEnd(MarksBehindWords));
                        return true;
                    }
                }

                length = Math.Min(rest.Length, length + 1);
                next += length;
                rest = rest[length..];
            }

            current = AnalyzedWord.Nothing;
            return false;
        }

        /// <summary>Whether nothing of a word follows: a space, one mark with a space behind it, or nothing at all.</summary>
        private static bool IsWordEnd(ReadOnlySpan<char> rest) => rest is [] or ['.' or ',']
            or [' ' or '\n' or '\t' or '\r', ..]
            or ['.' or ',', ' ' or '\n' or '\t' or '\r', ..];

        private static bool HasTooLongWord(ReadOnlySpan<char> rest)
        {
            while (rest.Length > LongestToken)
            {
                var space = rest[..(LongestToken + 1)].LastIndexOfAny(Spaces);
                if (space < 0)
                {
                    return true;
                }

                rest = rest[(space + 1)..];
            }

            return false;
        }
    }

    private AnalyzedToken[] AnalyzeAnew(string text) => [.. analyze(text)];

    private AnalyzedWord Word(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return AnalyzedWord.Nothing;
        }

        var places = words.AsSpan(PlaceOf(word), PlacesOfWord);
        foreach (var known in places)
        {
            if (known is null)
            {
                break;
            }

            if (word.SequenceEqual(known.Text))
            {
                return known;
            }
        }

        var text = word.ToString();
        var found = new AnalyzedWord(text, AnalyzeAnew(text));
        if (text.Length <= LongestWord)
        {
            // The latest comes first, and the last gives way. Threads that do this at once may lose a word: it is analysed again.
            for (var i = PlacesOfWord - 1; i > 0; i--)
            {
                places[i] = places[i - 1];
            }

            places[0] = found;
        }

        return found;
    }

    private static int PlaceOf(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length;
        var rest = MemoryMarshal.AsBytes(word);
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(rest)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        foreach (var letter in MemoryMarshal.Cast<byte, char>(rest))
        {
            hash = (hash ^ letter) * 0x9E3779B97F4A7C15;
        }

        return (int)(hash >> 48) & (Places - PlacesOfWord);
    }
}
