using System.Collections.Immutable;

namespace KnowledgeBase.Documents;

/// <summary>A work in one language (FRBR's expression).</summary>
/// <param name="Language">The language.</param>
/// <param name="Title">The title in this language.</param>
/// <param name="OriginalTitle">The official title, where this is a translation.</param>
/// <param name="Summary">One or two sentences on what the text does and for whom.</param>
/// <param name="Sections">In reading order; the first may be what stands before the first heading.</param>
public sealed record Expression(
    Language Language,
    string Title,
    string? OriginalTitle,
    string? Summary,
    ImmutableArray<Section> Sections)
{
    /// <summary>Its title and summary.</summary>
    public Abstract Abstract => new(Language, Title, Summary);

    /// <summary>Concepts that were recognised in title and summary, most often named first. Nobody asserts them.</summary>
    public ImmutableArray<ConceptMention> Mentions { get; init; } = [];

    /// <summary>Concepts recognised anywhere in it, with how often in all, most often named first.</summary>
    public ImmutableArray<ConceptMention> AllMentions =>
    [
        .. Sections.SelectMany(section => section.Mentions)
            .Concat(Mentions)
            .GroupBy(mention => mention.Concept, (concept, mentions) => new ConceptMention(concept, mentions.Sum(mention => mention.Times)))
            .OrderByDescending(mention => mention.Times)
            .ThenBy(mention => mention.Concept.Scheme, StringComparer.Ordinal)
            .ThenBy(mention => mention.Concept.Id, StringComparer.Ordinal),
    ];
}
