using System.Collections.Immutable;
using KnowledgeBase.Vocabulary;

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

    /// <summary>What it is called for a reader of this language: in the text of their language, else in an abstract in it, else in the text that they are shown.</summary>
    public Abstract TitleIn(Language reader) => In(reader)?.Abstract ?? Metadata.AbstractIn(reader) ?? For(reader).Abstract;

    /// <summary>The provision topics of its sections, without repetition, in reading order.</summary>
    public IEnumerable<string> Topics => Expressions.SelectMany(expression => expression.Sections).Select(section => section.Topic).OfType<string>().Distinct();

    /// <summary>The concepts that its authors tag it with, topics of its sections included, each once.</summary>
    public IEnumerable<ConceptReference> Asserted =>
    [
        new("kind", Metadata.Kind),
        .. One("jurisdiction", Metadata.Jurisdiction),
        .. One("status", Metadata.Status),
        .. One("legalForce", Metadata.LegalForce),
        .. Many("subject", Metadata.Subjects),
        .. Many("discipline", Metadata.Disciplines),
        .. Many("theme", Metadata.Themes),
        .. Many("sector", Metadata.Sectors),
        .. Many("substance", Metadata.Substances),
        .. Many("audience", Metadata.Audiences),
        .. One("confidence", Metadata.Confidence),
        .. Many("topic", Topics),
    ];

    /// <summary>
    /// The concepts that were recognised in its texts and that nobody asserts, most often named first. A concept that is
    /// named in several languages counts as often as in the one that names it most.
    /// </summary>
    public IEnumerable<ConceptMention> Found
    {
        get
        {
            var asserted = Asserted.ToHashSet();
            return Expressions.SelectMany(expression => expression.AllMentions)
                .GroupBy(mention => mention.Concept, (concept, mentions) => new ConceptMention(concept, mentions.Max(mention => mention.Times)))
                .Where(mention => !asserted.Contains(mention.Concept))
                .OrderByDescending(mention => mention.Times)
                .ThenBy(mention => mention.Concept.Scheme, StringComparer.Ordinal)
                .ThenBy(mention => mention.Concept.Id, StringComparer.Ordinal);
        }
    }

    private static IEnumerable<ConceptReference> One(string scheme, string? code) => code is null ? [] : [new ConceptReference(scheme, code)];

    private static IEnumerable<ConceptReference> Many(string scheme, IEnumerable<string> codes) => codes.Distinct().Select(code => new ConceptReference(scheme, code));
}
