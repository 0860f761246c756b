namespace KnowledgeBase.Problems;

/// <summary>What everything that reads parameters of an address has in common.</summary>
internal static class ParameterProblems
{
    /// <summary>Whether it is text: no NUL, no lone surrogate, no replacement character left by bytes that were not UTF-8.</summary>
    public static bool IsText(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '\0' or '\uFFFD')
            {
                return false;
            }

            if (char.IsSurrogate(value[i]))
            {
                if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    /// <summary>A value that is none of those allowed, with a near match where there is one.</summary>
    public static Problem Unknown(string name, string value, IEnumerable<string> allowed)
    {
        var codes = allowed.ToList();
        var shown = string.Join(", ", codes);
        return Spelling.Nearest(value, codes) is { } near
            ? Problem.Of(ProblemCode.UnknownValueDidYouMean, name, Shorten(value), near, shown)
            : Problem.Of(ProblemCode.UnknownValue, name, Shorten(value), shown);
    }

    /// <summary>As much of a value as a message needs to show.</summary>
    public static string Shorten(string value) => value.Length <= 60 ? value : string.Concat(value.AsSpan(0, char.IsHighSurrogate(value[58]) ? 58 : 59), "…");
}
