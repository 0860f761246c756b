using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index;

/// <summary>A section with an address, seen as a small work of its own: all languages that have its anchor, its own topic, and the rest of what its work says of itself.</summary>
internal static class SectionWorks
{
    /// <summary>The sections of a work, in the order of its first language that has each.</summary>
    public static IEnumerable<(string Anchor, Work Section)> Of(Work work)
    {
        var anchors = work.Expressions.SelectMany(expression => expression.Sections).Select(section => section.Anchor).Distinct(StringComparer.Ordinal);

        // What the work is about says less of each of its sections: of its abstracts, only what it is called.
        var metadata = work.Metadata with { Abstracts = [.. work.Metadata.Abstracts.Select(one => one with { Summary = null })] };
        return anchors.Select(anchor => (anchor, work with
        {
            Metadata = metadata,
            Expressions =
            [
                .. work.Expressions
                    .Select(expression => expression with { Summary = null, Mentions = [], Sections = [.. expression.Sections.Where(section => section.Anchor == anchor)] })
                    .Where(expression => !expression.Sections.IsEmpty),
            ],
        }));
    }
}
