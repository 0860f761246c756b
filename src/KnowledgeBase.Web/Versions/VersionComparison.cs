using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Versions;

namespace KnowledgeBase.Web.Versions;

/// <summary>Two versions, section by section.</summary>
/// <param name="From">The earlier one, or the left one.</param>
/// <param name="To">The later one.</param>
/// <param name="FromText">Its text.</param>
/// <param name="ToText">Its text.</param>
public sealed record VersionComparison(WorkVersion From, WorkVersion To, Expression FromText, Expression ToText)
{
    /// <summary>The sections, in the order of the later version.</summary>
    public ImmutableArray<SectionPair> Sections { get; } = SectionAlignment.Of(FromText.Sections, ToText.Sections);

    /// <summary>Whether words can be compared, or only sections stand side by side.</summary>
    public bool IsOneLanguage => FromText.Language == ToText.Language;
}
