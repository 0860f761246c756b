using System.Runtime.CompilerServices;

namespace KnowledgeBase.Web.Tests;

/// <summary>Where the files of this repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(Path.GetDirectoryName(ThisFile())!);

    public static string Corpus => Path.Combine(Root, "docs-corpus");

    /// <summary>The executable as built, in the configuration of these tests.</summary>
    public static string Executable { get; } = Path.Combine(
        Root,
        "src/KnowledgeBase.Web/bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
        "net10.0/KnowledgeBase.Web.dll");

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "KnowledgeBase.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
