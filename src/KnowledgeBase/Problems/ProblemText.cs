using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace KnowledgeBase.Problems;

/// <summary>The texts of problems in six languages.</summary>
public static class ProblemText
{
    /// <summary>The resource that holds them, one entry a <see cref="ProblemCode"/>.</summary>
    public static ResourceManager Resources { get; } = new("KnowledgeBase.Problems.ProblemText", typeof(ProblemText).Assembly);

    /// <summary>The text of a problem.</summary>
    /// <param name="code">Which.</param>
    /// <param name="arguments">What it speaks of.</param>
    /// <param name="culture">The language; English where it has no text.</param>
    public static string Format(ProblemCode code, ImmutableArray<string> arguments, CultureInfo culture)
    {
        var format = Resources.GetString(code.ToString(), culture)
            ?? throw new MissingManifestResourceException($"ProblemText has no entry {code}.");
        return string.Format(culture, format, [.. arguments]);
    }
}
