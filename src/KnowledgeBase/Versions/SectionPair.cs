using KnowledgeBase.Documents;

namespace KnowledgeBase.Versions;

/// <summary>A section in two versions.</summary>
/// <param name="From">In the earlier one.</param>
/// <param name="To">In the later one.</param>
/// <param name="IsMoved">Whether it stands in another place among the sections that both have.</param>
public sealed record SectionPair(Section? From, Section? To, bool IsMoved)
{
    /// <summary>The section to name it by: the later one where there is one.</summary>
    public Section Shown => To ?? From!;

    /// <summary>What became of it. Across languages, where words cannot be compared, what both have counts as changed only in its values.</summary>
    public SectionChange Change => (From, To) switch
    {
        (null, _) => SectionChange.Added,
        (_, null) => SectionChange.Removed,
        _ => From.Title == To.Title && From.Text == To.Text && From.Values.SequenceEqual(To.Values) ? SectionChange.Same : SectionChange.Changed,
    };
}
