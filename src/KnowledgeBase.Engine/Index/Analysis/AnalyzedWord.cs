namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>What the analysis of a word gives: one term or several, where its hyphens or signs divide it.</summary>
internal sealed class AnalyzedWord
{
    /// <summary>What a word that is nothing but signs gives.</summary>
    public static readonly AnalyzedWord Nothing = new("", []);

    private string[]? grams;

    /// <param name="text">The word as it is written.</param>
    /// <param name="tokens">Its terms; positions and characters are counted from its beginning.</param>
    public AnalyzedWord(string text, AnalyzedToken[] tokens)
    {
        Text = text;
        Tokens = tokens;
        foreach (var token in tokens)
        {
            Beginnings |= BeginningOf(token.Term);
        }
    }

    public string Text { get; }

    public AnalyzedToken[] Tokens { get; }

    /// <summary>The beginnings of its terms.</summary>
    public ulong Beginnings { get; }

    /// <summary>The groups of letters of its exact forms, made when they are first asked for.</summary>
    public IReadOnlyList<string> Grams => grams ??= [.. Tokens.Where(token => token.IsExact).SelectMany(token => LetterGrams.Of(token.Term[1..]))];

    /// <summary>How many positions it takes.</summary>
    public int Positions => Tokens.Length == 0 ? 0 : Tokens[^1].Position + 1;

    /// <summary>A bit for the first two letters of a term: nearly all terms of a text are told from those that are looked for by it.</summary>
    public static ulong BeginningOf(string term) => term.Length < 2 ? ulong.MaxValue : 1UL << ((term[0] + (term[1] * 7)) & 63);
}
