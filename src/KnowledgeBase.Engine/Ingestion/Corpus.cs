using System.Security.Cryptography;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>A folder of documents on disk.</summary>
/// <param name="root">The folder; must exist.</param>
internal sealed class Corpus(string root)
{
    /// <summary>The folder of the vocabulary's files.</summary>
    public const string VocabularyFolder = "vocabulary";

    /// <summary>The paths of the documents at or below a place, relative to the root with forward slashes, in ordinal order. READMEs and hidden files are none.</summary>
    /// <param name="below">Relative to the root; empty for all.</param>
    public IEnumerable<string> Documents(string below) => Files(below, "*").Where(path => !IsVocabulary(path));

    /// <summary>The names of the vocabulary's files, in ordinal order.</summary>
    public IEnumerable<string> VocabularyFiles() => Directory.Exists(Path.Combine(root, VocabularyFolder))
        ? Files(VocabularyFolder, "*.yaml")
        : [];

    /// <summary>Reads a file whole; at most one byte more than <paramref name="most"/>.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="most">The most bytes that are of use.</param>
    /// <param name="problem">Why it cannot be read.</param>
    public byte[]? Read(string path, int most, out Problem? problem)
    {
        problem = null;
        try
        {
            using var stream = new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[(int)Math.Min(stream.Length, most + 1L)];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = new Problem(ProblemCode.FileUnreadable, [e.Message], new ProblemLocation(path));
            return null;
        }
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static bool IsVocabulary(string path) => path.StartsWith(VocabularyFolder + "/", StringComparison.Ordinal);

    private IEnumerable<string> Files(string below, string pattern)
    {
        var start = Path.Combine(root, below);
        if (File.Exists(start))
        {
            return [Relative(start)];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory.EnumerateFiles(start, pattern, options)
            .Where(path => !Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase))
            .Select(Relative)
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);
    }

    private string Relative(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
