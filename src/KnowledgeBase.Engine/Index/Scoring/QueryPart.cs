using System.Collections.Immutable;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A word of a query, or several joined by OR: a document has it when any of its matchers matches.</summary>
/// <param name="Text">As the reader wrote it.</param>
/// <param name="Matchers">At least one.</param>
internal sealed record QueryPart(string Text, ImmutableArray<Matcher> Matchers)
{
    /// <summary>What having it counts towards having the whole query: the weight of its weightiest matcher.</summary>
    public float Weight => Matchers.Max(matcher => matcher.Idf);

    /// <summary>What its score counts; 1 for words that say what is wanted.</summary>
    public float Share { get; init; } = 1;

    /// <summary>Whether a document that lacks it lacks nothing: it only helps to order.</summary>
    public bool IsOptional => Share < 1;

    /// <summary>Whether it is a stop word.</summary>
    public bool IsStopWord { get; init; }

    /// <summary>Where it stands in the query, in words; -1 when that says nothing.</summary>
    public int Position { get; init; } = -1;

    /// <summary>Its first character in the query.</summary>
    public int Start { get; init; }

    /// <summary>The character behind its last.</summary>
    public int End { get; init; }

    /// <summary>Whether a concept can stand for it.</summary>
    public bool HasConcept => Matchers.Any(matcher => matcher is KeywordMatcher { Field: IndexFields.Concepts, Idf: > 0 });
}
