namespace KnowledgeBase.Documents;

/// <summary>Numbers of the United Nations list of dangerous goods (UN Model Regulations, chapter 3.2).</summary>
public static class UnNumber
{
    /// <summary>The number as the vocabulary writes it: <c>UN 1017</c>.</summary>
    /// <param name="digits">Four digits 0 to 9.</param>
    public static string Format(string digits) => "UN " + digits;

    /// <summary>Whether the text is a number as the vocabulary writes it. That the list has it is not checked.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) =>
        text.Length == 7 && text.StartsWith("UN ", StringComparison.Ordinal) && !text[3..].ContainsAnyExceptInRange('0', '9');
}
