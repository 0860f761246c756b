using System.Collections.Immutable;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A word of a query, or several joined by OR: a document has it when any of its matchers matches.</summary>
/// <param name="Text">As the reader wrote it.</param>
/// <param name="Matchers">At least one.</param>
internal sealed record QueryPart(string Text, ImmutableArray<Matcher> Matchers)
{
    /// <summary>What having it counts towards having the whole query: the weight of its weightiest matcher.</summary>
    public float Weight => Matchers.Max(matcher => matcher.Idf);
}
