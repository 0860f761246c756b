using KnowledgeBase.Problems;

namespace KnowledgeBase.Web;

/// <summary>Checks the folders of the settings before anything is begun.</summary>
internal static class Folders
{
    /// <summary>Requires the corpus folder to exist.</summary>
    /// <exception cref="ProblemException">It does not.</exception>
    public static void RequireCorpus(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ProblemException(Problem.Of(ProblemCode.FolderMissing, "CorpusDirectory", folder, $"{KnowledgeBaseSettings.Section}:{nameof(KnowledgeBaseSettings.CorpusDirectory)}"));
        }
    }

    /// <summary>Requires that the index folder can be written.</summary>
    /// <exception cref="ProblemException">It cannot.</exception>
    public static void RequireIndex(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, $".probe-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problem.Of(ProblemCode.FolderNotWritable, "IndexDirectory", folder, $"{KnowledgeBaseSettings.Section}:{nameof(KnowledgeBaseSettings.IndexDirectory)}"));
        }
    }
}
