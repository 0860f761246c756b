using KnowledgeBase.Comparison;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Compare;

/// <summary>The words for the marks of a value.</summary>
internal static class MarkTexts
{
    public static IEnumerable<string> Of(ValueMarks marks, Texts texts) => Single(marks).Select(mark => texts[$"mark.{mark}"]);

    public static IEnumerable<ValueMarks> Single(ValueMarks marks) =>
        Enum.GetValues<ValueMarks>().Where(mark => mark != ValueMarks.None && marks.HasFlag(mark));
}
