using System.Collections.Immutable;

namespace KnowledgeBase.Documents;

/// <summary>The folders of the corpus, and the kind of what lies in each when nothing is said.</summary>
public static class Collections
{
    /// <summary>Folder name and default kind, in the order of the contributor's guide.</summary>
    public static ImmutableArray<(string Name, string DefaultKind)> All { get; } =
    [
        ("conventions", "convention"),
        ("regulations", "regulation"),
        ("guidance", "guidance"),
        ("practices", "practice"),
        ("cases", "case-study"),
        ("trainings", "training"),
    ];

    /// <summary>The kind of a work of this collection when nothing is said.</summary>
    /// <exception cref="InvalidOperationException">There is no such collection.</exception>
    public static string DefaultKind(string collection) => All.First(one => one.Name == collection).DefaultKind;
}
