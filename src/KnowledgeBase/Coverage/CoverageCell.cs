using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Coverage;

/// <summary>How much is recorded where a row and a column meet.</summary>
/// <param name="Works">Works.</param>
/// <param name="Provisions">Provisions of these works: those on the topic where a row or a column is one, else all.</param>
/// <param name="Latest">Since when the most recent of the works counts; <see langword="null"/> when no date is known.</param>
/// <param name="Kinds">The kinds of these works, each once.</param>
public sealed record CoverageCell(int Works, int Provisions, PartialDate? Latest, ImmutableArray<string> Kinds)
{
    /// <summary>Nothing recorded, which does not say that nothing exists.</summary>
    public static CoverageCell Empty { get; } = new(0, 0, null, []);

    /// <summary>Whether nothing is recorded.</summary>
    public bool IsEmpty => Works == 0;
}
