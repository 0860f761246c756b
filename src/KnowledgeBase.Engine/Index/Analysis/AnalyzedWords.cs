using System.Collections.Concurrent;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>
/// Remembers how words of one language were analysed: texts consist of the same words again and again. A word is what stands
/// between spaces; no tokenizer or filter looks across one.
/// </summary>
internal sealed class AnalyzedWords
{
    private const int Capacity = 50_000;
    private const int LongestWord = 40;

    /// <summary>Lucene's limit for a token, in characters.</summary>
    private const int LongestToken = 255;

    private readonly ConcurrentDictionary<string, AnalyzedToken[]> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AnalyzedToken[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Func<string, List<AnalyzedToken>> analyze;
    private int count;

    /// <param name="analyze">Analyses any text.</param>
    public AnalyzedWords(Func<string, List<AnalyzedToken>> analyze)
    {
        this.analyze = analyze;
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The terms of a text, in order.</summary>
    public List<AnalyzedToken> Analyze(string text)
    {
        var tokens = new List<AnalyzedToken>(text.Length / 3);
        var position = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var length = text.AsSpan(start).IndexOfAny(" \n\t\r");
            length = length < 0 ? text.Length - start : length;
            if (length > LongestToken)
            {
                // The tokenizer skips it and leaves a gap, which only the whole text shows.
                return analyze(text);
            }

            if (length > 0)
            {
                var found = Word(text.AsSpan(start, length));
                foreach (var (term, at, from, to) in found)
                {
                    tokens.Add(new AnalyzedToken(term, position + at, start + from, start + to));
                }

                position += found.Length > 0 ? found[^1].Position + 1 : 0;
                start += length;
            }
        }

        return tokens;
    }

    private AnalyzedToken[] Word(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return [.. analyze(word.ToString())];
        }

        if (lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        var text = word.ToString();
        AnalyzedToken[] found = [.. analyze(text)];
        if (Interlocked.Increment(ref count) > Capacity)
        {
            // Rare words come and go; the frequent ones are soon back.
            words.Clear();
            Interlocked.Exchange(ref count, 0);
        }

        words[text] = found;
        return found;
    }
}
