using System.Text.RegularExpressions;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>A file of the corpus, as its place and name tell it: <c>collection/work-id.language.md</c>.</summary>
/// <param name="Path">Relative to the corpus folder, with forward slashes.</param>
/// <param name="Collection">One of <see cref="Documents.Collections.All"/>.</param>
/// <param name="WorkId">The work.</param>
/// <param name="Language">The language of the expression.</param>
public sealed partial record DocumentFile(string Path, string Collection, string WorkId, Language Language)
{
    /// <summary>Extensions that a parser exists for.</summary>
    private static readonly string[] Extensions = [".md"];

    /// <summary>Reads place and name.</summary>
    /// <param name="path">Relative to the corpus folder, with forward slashes.</param>
    /// <param name="file">The file, when it is one.</param>
    /// <param name="problem">What is wrong with the name otherwise.</param>
    public static bool TryParse(string path, out DocumentFile? file, out Problem? problem)
    {
        file = null;
        problem = null;
        var location = new ProblemLocation(path);
        var extension = System.IO.Path.GetExtension(path);
        if (!Extensions.Contains(extension))
        {
            problem = new Problem(ProblemCode.UnsupportedFormat, [extension, string.Join(", ", Extensions)], location);
            return false;
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var folder = slash < 0 ? "." : path[..slash];
        if (!Documents.Collections.All.Any(collection => collection.Name == folder))
        {
            problem = new Problem(ProblemCode.UnknownCollection, [folder, string.Join(", ", Documents.Collections.All.Select(collection => collection.Name))], location);
            return false;
        }

        var name = System.IO.Path.GetFileName(path);
        var match = FileName().Match(name);
        if (!match.Success || path.LastIndexOf('/') != slash)
        {
            problem = new Problem(ProblemCode.InvalidFileName, [name], location);
            return false;
        }

        file = new DocumentFile(path, folder, match.Groups["id"].Value, Language.Parse(match.Groups["language"].Value));
        return true;
    }

    [GeneratedRegex(@"^(?<id>[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?)\.(?<language>ar|zh|en|fr|ru|es)\.md$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
