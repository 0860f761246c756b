namespace KnowledgeBase.Web;

/// <summary>The section <c>KnowledgeBase</c> of the settings.</summary>
/// <remarks>
/// A relative folder is taken from the nearest folder, from the working directory upwards, that has the corpus; from the
/// working directory itself when there is none.
/// </remarks>
public sealed class KnowledgeBaseSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "KnowledgeBase";

    /// <summary>The folder of documents that are taken in.</summary>
    public string CorpusDirectory { get; set; } = "docs-corpus";

    /// <summary>The folder of the catalogue: what must be backed up.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>The folder of the search index: what can be deleted at any time.</summary>
    public string IndexDirectory { get; set; } = "index";

    /// <summary>
    /// Where the names of concepts begin in the RDF export, such as <c>https://example.org</c>; the address that the
    /// request came to when it is empty.
    /// </summary>
    public string VocabularyBase { get; set; } = "";

    /// <summary>The settings with absolute folders.</summary>
    public static KnowledgeBaseSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<KnowledgeBaseSettings>() ?? new KnowledgeBaseSettings();
        var home = Home(settings.CorpusDirectory);
        settings.CorpusDirectory = Path.GetFullPath(settings.CorpusDirectory, home);
        settings.DataDirectory = Path.GetFullPath(settings.DataDirectory, home);
        settings.IndexDirectory = Path.GetFullPath(settings.IndexDirectory, home);
        return settings;
    }

    private static string Home(string corpus)
    {
        var start = Directory.GetCurrentDirectory();
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (!Path.IsPathRooted(corpus) && Directory.Exists(Path.Combine(folder.FullName, corpus)))
            {
                return folder.FullName;
            }
        }

        return start;
    }
}
