using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>A piece of evidence with its addresses.</summary>
/// <param name="Place">Whose it is, in the reader's language; <see langword="null"/> for what has no place.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Section">The section's title, when it is about one.</param>
/// <param name="Language">The language of both titles.</param>
/// <param name="Year">Since when, or when it happened.</param>
/// <param name="Url">The page, with the section.</param>
/// <param name="Source">The official source.</param>
public sealed record EvidenceLink(string? Place, string Title, string? Section, Language Language, int? Year, string Url, SourceReference? Source)
{
    /// <summary>Title and section, as one text.</summary>
    public string Text => Section is null ? Title : $"{Title} · {Section}";

    /// <summary>A provision.</summary>
    public static EvidenceLink Of(Provision provision, string? place, Language reader)
    {
        var text = provision.For(reader);
        return Of(provision.Work, place, reader) with
        {
            Section = text.Title,
            Language = text.Language,
            Title = provision.Work.TitleFor(text.Language).Title,
            Url = Addresses.Document(reader, provision.Work.Id, anchor: provision.Anchor),
        };
    }

    /// <summary>A work as a whole.</summary>
    public static EvidenceLink Of(WorkRecord work, string? place, Language reader)
    {
        var title = work.TitleFor(reader);
        var year = (work.IsPolicy ? work.Since : work.Metadata.Occurred)?.Year;
        return new EvidenceLink(place, title.Title, null, title.Language, year, Addresses.Document(reader, work.Id), work.Metadata.Source);
    }
}
