using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeBase.Problems;

/// <summary>An expected failure as a value (in the sense of RFC 9457): what is wrong, where, and what is allowed.</summary>
/// <param name="Code">What is wrong; its text in six languages is in <c>ProblemText.resx</c>.</param>
/// <param name="Arguments">What the text speaks of, in the order of its placeholders.</param>
/// <param name="Location">Where.</param>
/// <param name="Severity">What it means for the thing it was found in.</param>
public sealed record Problem(
    ProblemCode Code,
    ImmutableArray<string> Arguments,
    ProblemLocation Location,
    ProblemSeverity Severity = ProblemSeverity.Error)
{
    /// <summary>A problem of a request's parameter.</summary>
    public static Problem Of(ProblemCode code, string field, params string[] arguments) =>
        new(code, [.. arguments], new ProblemLocation(Field: field));

    /// <summary>The text in this language: what is wrong and what is allowed, without the place.</summary>
    public string Describe(CultureInfo culture) => ProblemText.Format(Code, Arguments, culture);
}
