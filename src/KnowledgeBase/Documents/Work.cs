using System.Collections.Immutable;

namespace KnowledgeBase.Documents;

/// <summary>A policy, a practice, a case or a training, in all the languages in which it is held (FRBR's work).</summary>
/// <param name="Id">Lower-case letters, digits and hyphens; never changes.</param>
/// <param name="Metadata">What is said of it as a whole.</param>
/// <param name="Expressions">At least one, in the order of <see cref="Language.Precedence"/>, one a language.</param>
public sealed record Work(string Id, WorkMetadata Metadata, ImmutableArray<Expression> Expressions)
{
    /// <summary>The expression in this language, when there is one.</summary>
    public Expression? In(Language language) => Expressions.FirstOrDefault(expression => expression.Language == language);

    /// <summary>The expression to show to a reader of this language: their own, else the first in precedence.</summary>
    public Expression For(Language reader) => In(reader) ?? Expressions[0];

    /// <summary>The provision topics of its sections, without repetition, in reading order.</summary>
    public IEnumerable<string> Topics => Expressions.SelectMany(expression => expression.Sections).Select(section => section.Topic).OfType<string>().Distinct();
}
