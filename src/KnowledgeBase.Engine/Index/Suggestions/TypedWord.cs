namespace KnowledgeBase.Engine.Index.Suggestions;

/// <summary>A word that is being typed, compared with whole words.</summary>
/// <param name="Text">As it is indexed: folded and in lower case.</param>
internal readonly record struct TypedWord(string Text)
{
    /// <summary>Shorter words are taken as they are: nearly everything is one error away from them.</summary>
    public const int LettersThatMayErr = 4;

    /// <summary>Whether a word begins with what is typed.</summary>
    public bool Begins(ReadOnlySpan<char> word) => word.StartsWith(Text, StringComparison.Ordinal);

    /// <summary>
    /// Whether a word begins with what is typed but for one error: a letter wrong, missing or too many, or two neighbours
    /// swapped. The first letter must be right.
    /// </summary>
    public bool NearlyBegins(ReadOnlySpan<char> word)
    {
        if (Text.Length < LettersThatMayErr || word.IsEmpty || word[0] != Text[0])
        {
            return false;
        }

        var same = Text.AsSpan().CommonPrefixLength(word);
        var typed = Text.AsSpan(same);
        var rest = word[same..];
        return typed.IsEmpty
            || rest.StartsWith(typed[1..], StringComparison.Ordinal)
            || (!rest.IsEmpty && (rest[1..].StartsWith(typed[1..], StringComparison.Ordinal) || rest[1..].StartsWith(typed, StringComparison.Ordinal)))
            || (typed.Length > 1 && rest.Length > 1 && typed[0] == rest[1] && typed[1] == rest[0] && rest[2..].StartsWith(typed[2..], StringComparison.Ordinal));
    }
}
