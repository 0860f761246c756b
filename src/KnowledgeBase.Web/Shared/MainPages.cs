using System.Collections.Immutable;

namespace KnowledgeBase.Web.Shared;

/// <summary>The pages that every page leads to.</summary>
internal static class MainPages
{
    /// <summary>The last part of the address, and the name of the text; in the order of the menu.</summary>
    public static ImmutableArray<(string Path, string Text)> All { get; } =
    [
        ("search", "nav.search"),
        ("compare", "nav.compare"),
        ("coverage", "nav.coverage"),
        ("jurisdictions", "nav.jurisdictions"),
        ("review", "nav.review"),
        ("vocabulary", "nav.vocabulary"),
    ];
}
