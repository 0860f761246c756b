namespace KnowledgeBase.Documents;

/// <summary>Chemical Abstracts Service registry numbers.</summary>
public static class CasNumber
{
    /// <summary>Whether the text has the form <c>7782-50-5</c> and its last digit is the check digit that the others require.</summary>
    /// <remarks>The check digit is the sum of the other digits, each times its place counted from the right, modulo 10 (CAS, "Check Digit Verification of CAS Registry Numbers").</remarks>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is < 7 or > 12 || text[^2] != '-' || text[^5] != '-')
        {
            return false;
        }

        var sum = 0;
        var place = 0;
        for (var i = text.Length - 3; i >= 0; i--)
        {
            if (i == text.Length - 5)
            {
                continue;
            }

            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            sum += (text[i] - '0') * ++place;
        }

        return text[^1] - '0' == sum % 10;
    }

    /// <summary>Reads a number that is written without hyphens, if its check digit is right.</summary>
    /// <param name="digits">5 to 10 digits.</param>
    /// <param name="number">The number with its hyphens.</param>
    public static bool TryRead(string digits, out string number)
    {
        number = digits.Length is >= 5 and <= 10 && digits.All(char.IsAsciiDigit) ? $"{digits[..^3]}-{digits[^3..^1]}-{digits[^1]}" : "";
        return number.Length > 0 && IsValid(number);
    }
}
