using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>A piece of evidence with its addresses.</summary>
/// <param name="Place">Whose it is, in the reader's language; <see langword="null"/> for what has no place.</param>
/// <param name="Title">The document's title.</param>
/// <param name="TitleLanguage">The language of that: the reader's, where the document has a title in it.</param>
/// <param name="Section">The section's title, when it is about one.</param>
/// <param name="SectionLanguage">The language of that: of the text.</param>
/// <param name="Year">Since when, or when it happened.</param>
/// <param name="Url">The page, with the section.</param>
/// <param name="Source">The official source.</param>
public sealed record EvidenceLink(string? Place, string Title, Language TitleLanguage, string? Section, Language SectionLanguage, int? Year, string Url, SourceReference? Source)
{
    /// <summary>Title and section, as one text; where they run in two directions, each between isolates (Unicode Bidirectional Algorithm, 2.4.2).</summary>
    public string Text => string.Join(Between, Parts.Select(part => TitleLanguage.IsRightToLeft == SectionLanguage.IsRightToLeft ? part.Text : $"\u2068{part.Text}\u2069"));

    /// <summary>What stands between title and section where they are not one text.</summary>
    public const string Between = " · ";

    /// <summary>Title and section, as one text where both are in one language.</summary>
    public ImmutableArray<(string Text, Language Language)> Parts => Section is null ? [(Title, TitleLanguage)]
        : TitleLanguage == SectionLanguage ? [(Title + Between + Section, TitleLanguage)]
        : [(Title, TitleLanguage), (Section, SectionLanguage)];

    /// <summary>A provision.</summary>
    public static EvidenceLink Of(Provision provision, string? place, Language reader)
    {
        var text = provision.For(reader);
        return Of(provision.Work, place, reader) with
        {
            Section = text.Title,
            SectionLanguage = text.Language,
            Url = Addresses.Document(reader, provision.Work.Id, anchor: provision.Anchor),
        };
    }

    /// <summary>A work as a whole.</summary>
    public static EvidenceLink Of(WorkRecord work, string? place, Language reader)
    {
        var title = work.TitleFor(reader);
        var year = (work.IsPolicy ? work.Since : work.Metadata.Occurred)?.Year;
        return new EvidenceLink(place, title.Title, title.Language, null, title.Language, year, Addresses.Document(reader, work.Id), work.Metadata.Source);
    }
}
