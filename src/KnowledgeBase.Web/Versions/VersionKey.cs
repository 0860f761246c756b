using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Versions;

/// <summary>Names a version: a work, a language of it, and a revision or how it stands now.</summary>
/// <param name="WorkId">The work.</param>
/// <param name="Language">The language.</param>
/// <param name="Revision">The revision, from 1; <see langword="null"/> for the current one.</param>
public sealed record VersionKey(string WorkId, Language Language, long? Revision)
{
    /// <summary>Reads <c>gb-comah-1999.en</c>, <c>gb-comah-1999.en.2</c>, and without a work those of the page's own: <c>en.2</c>, <c>fr</c>; a work alone stands for it in the reader's language.</summary>
    public static bool TryParse(string? text, string ownWork, Language reader, [NotNullWhen(true)] out VersionKey? key)
    {
        key = null;
        var parts = (text ?? "").Split('.');
        var work = parts[0].Length == 2 ? ownWork : parts[0];
        var rest = parts[0].Length == 2 ? parts : parts[1..];
        long? revision = null;
        if (work.Length == 0 || rest.Length > 2)
        {
            return false;
        }

        if (rest.Length == 2)
        {
            if (!long.TryParse(rest[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            revision = number;
        }

        var language = reader;
        if (rest.Length > 0 && !Language.TryParse(rest[0], out language!))
        {
            return false;
        }

        key = new VersionKey(work, language, revision);
        return true;
    }

    /// <summary><c>gb-comah-1999.en.2</c>.</summary>
    public override string ToString() => Revision is { } number ? string.Create(CultureInfo.InvariantCulture, $"{WorkId}.{Language}.{number}") : $"{WorkId}.{Language}";
}
