using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Review;

/// <summary>A draft as a Word document (ECMA-376): headings, tables and links that work, from right to left where the language does.</summary>
internal static class WordDocument
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The file.</summary>
    public static byte[] Write(Draft draft)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var page = new WordPage(main, draft.Language);
            file.PackageProperties.Title = draft.Title;
            file.PackageProperties.Language = draft.Language.Code;
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.For(draft.Language);
            main.Document = new Document(new Body([.. Blocks(draft, page), Sheet(draft.Language)]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Blocks(Draft draft, WordPage page)
    {
        var text = ReviewTexts.In(draft.Language);
        yield return page.Paragraph("Title", draft.Title);
        foreach (var paragraph in draft.Paragraphs)
        {
            yield return page.Paragraph(null, paragraph);
        }

        yield return page.Paragraph(null, page.Link(draft.Address.AbsoluteUri, draft.Address, Language.English));
        yield return page.Paragraph("Heading1", text["summary.recommendations"]);
        foreach (var (i, item) in draft.Items.Index())
        {
            yield return page.Paragraph("Heading2", $"{i + 1}. {item.Heading}");
            yield return page.Paragraph("Support", item.Support);
            foreach (var paragraph in item.Paragraphs)
            {
                yield return page.Paragraph(null, paragraph);
            }

            if (!item.Evidence.IsEmpty)
            {
                yield return page.Paragraph("Heading3", text["evidence"]);
                yield return Evidence(draft, item, page);
                yield return page.Paragraph(null, "");
            }
        }

        yield return page.Paragraph("Heading1", text["table"]);
        yield return Topics(draft, page);
    }

    private static Table Evidence(Draft draft, DraftItem item, WordPage page)
    {
        var text = ReviewTexts.In(draft.Language);
        var table = page.Table([1900, 5100, 2000], [text["csv.evidence"], text["csv.document"], text["csv.source"]]);
        foreach (var (group, link) in item.Evidence.SelectMany(group => group.Links, (group, link) => (group, link)))
        {
            var (title, language) = link.Parts[0];
            var document = page.Paragraph("Cell", page.Link(title, draft.Absolute(link.Url), language));
            foreach (var (section, spoken) in link.Parts[1..])
            {
                document.Append(page.Run(EvidenceLink.Between), page.Link(section, draft.Absolute(link.Url), spoken));
            }

            if (link.Place is not null)
            {
                document.InsertAfter(page.Run($"{link.Place}: "), document.ParagraphProperties);
            }

            if (link.Year is { } year)
            {
                document.AppendChild(page.Run($" ({year})"));
            }

            table.AppendChild(WordPage.Row(
                page.Paragraph("Cell", group.Label),
                document,
                link.Source?.Url is { } source ? page.Paragraph("Cell", page.Link(source.Host, source, Language.English)) : page.Paragraph("Cell", link.Source?.Title ?? "")));
        }

        return table;
    }

    private static Table Topics(Draft draft, WordPage page)
    {
        var text = ReviewTexts.In(draft.Language);
        var table = page.Table([2600, 2400, 1700, 2300], [text["table.topic"], text["table.here"], text["table.peers"], text["table.compare"]]);
        foreach (var line in draft.Topics)
        {
            table.AppendChild(WordPage.Row(
                [page.Paragraph("Cell", line.Label)],
                [page.Paragraph("Cell", line.Here), .. line.Own.Take(3).Select(link => page.Paragraph("Cell", page.Link(link.Section ?? link.Title, draft.Absolute(link.Url), link.Section is null ? link.TitleLanguage : link.SectionLanguage)))],
                [page.Paragraph("Cell", line.Peers)],
                [.. line.Comparison.Select(sentence => page.Paragraph("Cell", sentence)).DefaultIfEmpty(page.Paragraph("Cell", "–"))]));
        }

        return table;
    }

    // A4 with margins of 2.5 cm, in twentieths of a point.
    private static SectionProperties Sheet(Language language)
    {
        var sheet = new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1418, Right = 1418, Bottom = 1418, Left = 1418, Header = 709, Footer = 709, Gutter = 0 });
        if (language.IsRightToLeft)
        {
            sheet.AppendChild(new BiDi());
        }

        return sheet;
    }
}
