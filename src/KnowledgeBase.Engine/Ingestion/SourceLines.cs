using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>Finds the lines of a file that problems are about, and problems of single lines.</summary>
internal static class SourceLines
{
    /// <summary>The line of a heading with this anchor, or of a field of the head, or that has this word; <see langword="null"/> when there is none. From 1.</summary>
    public static int? OfAnchor(ReadOnlyMemory<byte> file, string anchor) => Of(file, $@"\{{#{Regex.Escape(anchor)}[\s}}]");

    /// <inheritdoc cref="OfAnchor"/>
    /// <remarks>A field within a field is written <c>outer.inner</c>; where it has no line of its own, the outer's is meant.</remarks>
    public static int? OfField(ReadOnlyMemory<byte> file, string field) => field.Split('.') is [var outer, .., var inner]
        ? Of(file, $@"^\s+{Regex.Escape(inner)}\s*:") ?? OfField(file, outer)
        : Of(file, $@"^{Regex.Escape(field)}\s*:");

    /// <inheritdoc cref="OfAnchor"/>
    public static int? OfWord(ReadOnlyMemory<byte> file, string word) => Of(file, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])");

    /// <summary>Reports CAS numbers whose check digit is wrong: an error where the text calls it one, else a warning.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="problems">Where to report.</param>
    public static void CheckCasNumbers(string text, ProblemList problems)
    {
        var line = 0;
        foreach (var content in text.Split('\n'))
        {
            line++;
            foreach (var found in ChemicalIdentifier.In(content).Where(found => found.Kind == ChemicalIdentifierKind.Cas && !found.IsValid))
            {
                if (IsNamed(content[..found.Start]))
                {
                    problems.Error(ProblemCode.InvalidCasNumber, line, null, found.Value);
                }
                else if (!IsDate(found.Value))
                {
                    problems.Warning(ProblemCode.InvalidCasNumber, line, null, found.Value);
                }
            }
        }
    }

    /// <summary>Whether what stands before a number says that it is a CAS number.</summary>
    private static bool IsNamed(string before) => Regex.IsMatch(before, @"\b(?:CAS|КАС)\b\D{0,25}$", RegexOptions.CultureInvariant);

    private static bool IsDate(string number) => number.Split('-') is [['1' or '2', _, _, _], var month, _] && string.CompareOrdinal(month, "12") <= 0;

    private static int? Of(ReadOnlyMemory<byte> file, string pattern)
    {
        var line = 0;
        foreach (var content in Encoding.UTF8.GetString(file.Span).Split('\n'))
        {
            line++;
            if (Regex.IsMatch(content, pattern, RegexOptions.CultureInvariant))
            {
                return line;
            }
        }

        return null;
    }
}
