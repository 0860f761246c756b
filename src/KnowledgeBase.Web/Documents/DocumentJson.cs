using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Web.Shared;
using KnowledgeBase.Web.Vocabulary;

namespace KnowledgeBase.Web.Documents;

/// <summary>The answer of <c>GET /api/v1/documents/{id}</c>.</summary>
/// <param name="Id">The work.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Title">Its title in this language.</param>
/// <param name="OriginalTitle">The official title, where this is a translation.</param>
/// <param name="Summary">What it does and for whom.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Adopted">Adopted or first published: a year, a month or a day.</param>
/// <param name="InForce">Entered into force.</param>
/// <param name="Ended">Replaced, repealed or lapsed.</param>
/// <param name="Occurred">For a case: when it happened.</param>
/// <param name="Status">Code of its status.</param>
/// <param name="LegalForce">Whether it binds.</param>
/// <param name="Subjects">Subjects of comparison.</param>
/// <param name="Disciplines">Safety disciplines.</param>
/// <param name="Themes">Security themes.</param>
/// <param name="Sectors">Sectors.</param>
/// <param name="Substances">Substances.</param>
/// <param name="Source">The official source.</param>
/// <param name="AsOf">The date of the information.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Sections">The text.</param>
/// <param name="Found">Concepts that are named in its texts and that its authors do not tag it with, most often named first.</param>
/// <param name="Relations">Other works, in both directions.</param>
/// <param name="AlsoIn">Its other languages.</param>
/// <param name="Url">Its page.</param>
public sealed record DocumentJson(
    string Id,
    string Language,
    string Title,
    string? OriginalTitle,
    string? Summary,
    string Kind,
    string? Jurisdiction,
    string? Issuer,
    string? Adopted,
    string? InForce,
    string? Ended,
    string? Occurred,
    string? Status,
    string? LegalForce,
    ImmutableArray<string> Subjects,
    ImmutableArray<string> Disciplines,
    ImmutableArray<string> Themes,
    ImmutableArray<string> Sectors,
    ImmutableArray<string> Substances,
    SourceReference? Source,
    string? AsOf,
    string? Confidence,
    IReadOnlyList<SectionJson> Sections,
    IReadOnlyList<MentionJson> Found,
    IReadOnlyList<RelationJson> Relations,
    IReadOnlyList<string> AlsoIn,
    string Url)
{
    /// <summary>Title and summary in languages in which there is no text.</summary>
    public required IReadOnlyList<AbstractJson> Abstracts { get; init; }

    internal static DocumentJson Of(Work work, Expression expression, ImmutableArray<RelatedWork> related, Language reader)
    {
        var metadata = work.Metadata;
        return new DocumentJson(
            work.Id,
            expression.Language.Code,
            expression.Title,
            expression.OriginalTitle,
            expression.Summary,
            metadata.Kind,
            metadata.Jurisdiction,
            metadata.Issuer,
            metadata.Adopted?.ToString(),
            metadata.InForce?.ToString(),
            metadata.Ended?.ToString(),
            metadata.Occurred?.ToString(),
            metadata.Status,
            metadata.LegalForce,
            metadata.Subjects,
            metadata.Disciplines,
            metadata.Themes,
            metadata.Sectors,
            metadata.Substances,
            metadata.Source,
            metadata.AsOf?.ToString(),
            metadata.Confidence,
            [.. expression.Sections.Select(section => new SectionJson(section.Anchor, section.Title, section.Topic, section.Values, section.Text, MentionJson.Of(section.Mentions)))],
            MentionJson.Of(work.Found),
            [.. related.Select(one => new RelationJson(RelationNames.NameOf(one.Kind), one.IsIncoming, one.Work.Id, one.Work.TitleFor(reader).Title, one.Work.TitleFor(reader).Language.Code, Addresses.Document(reader, one.Work.Id)))],
            [.. work.Expressions.Where(other => other != expression).Select(other => other.Language.Code)],
            Addresses.Document(reader, work.Id, expression.Language))
        {
            Abstracts = [.. metadata.Abstracts.Select(one => new AbstractJson(one.Language.Code, one.Title, one.Summary))],
        };
    }
}

/// <summary>What a work is called and what it is about in a language in which there is no text of it.</summary>
/// <param name="Language">The language.</param>
/// <param name="Title">The title in it.</param>
/// <param name="Summary">What the work does and for whom.</param>
public sealed record AbstractJson(string Language, string Title, string? Summary);

/// <summary>A section of a text.</summary>
/// <param name="Anchor">Its fragment; empty before the first heading.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Topic">The provision topic that it deals with.</param>
/// <param name="Values">The facts that one compares.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Mentions">Concepts that are named in it, most often named first.</param>
public sealed record SectionJson(string Anchor, string Title, string? Topic, ImmutableArray<ProvisionValue> Values, string Text, IReadOnlyList<MentionJson> Mentions);

/// <summary>A concept that is named in a text.</summary>
/// <param name="Scheme">Its scheme.</param>
/// <param name="Code">Its code.</param>
/// <param name="Times">How often.</param>
/// <param name="Url">The concept as JSON.</param>
public sealed record MentionJson(string Scheme, string Code, int Times, string Url)
{
    internal static IReadOnlyList<MentionJson> Of(IEnumerable<ConceptMention> mentions) =>
        [.. mentions.Select(mention => new MentionJson(mention.Concept.Scheme, mention.Concept.Id, mention.Times, VocabularyAddresses.Json(mention.Concept.Scheme, mention.Concept.Id)))];
}

/// <summary>A relation to another work.</summary>
/// <param name="Kind">How: <c>implements</c>, <c>amends</c> …</param>
/// <param name="Incoming">Whether the other work relates to this one.</param>
/// <param name="Id">The other work.</param>
/// <param name="Title">Its title, in the reader's language where it has one.</param>
/// <param name="TitleLanguage">The language of the title.</param>
/// <param name="Url">Its page.</param>
public sealed record RelationJson(string Kind, bool Incoming, string Id, string Title, string TitleLanguage, string Url);
