using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Review;

/// <summary>Makes paragraphs, links and tables of a Word document in one language.</summary>
/// <param name="main">The part that holds the links' addresses.</param>
/// <param name="language">The language.</param>
internal sealed class WordPage(MainDocumentPart main, Language language)
{
    private readonly Dictionary<Uri, string> links = [];

    /// <summary>A paragraph of text.</summary>
    /// <param name="style">The style's id; <see langword="null"/> for running text.</param>
    /// <param name="text">The text.</param>
    public Paragraph Paragraph(string? style, string text) => Paragraph(style, Run(text));

    /// <summary>A paragraph of anything.</summary>
    public Paragraph Paragraph(string? style, OpenXmlElement content)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        }

        if (language.IsRightToLeft)
        {
            properties.BiDi = new BiDi();
        }

        return new Paragraph(properties, content);
    }

    /// <summary>Text with nothing special.</summary>
    public Run Run(string text) => Run(text, null, language);

    /// <summary>Text that leads somewhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">Where to.</param>
    /// <param name="spoken">The language of the text; that of the document when <see langword="null"/>.</param>
    public Hyperlink Link(string text, Uri address, Language? spoken = null)
    {
        if (!links.TryGetValue(address, out var id))
        {
            links[address] = id = main.AddHyperlinkRelationship(address, isExternal: true).Id;
        }

        return new Hyperlink(Run(text, "Hyperlink", spoken ?? language)) { Id = id, History = true };
    }

    /// <summary>A table with its head, which is repeated on every page.</summary>
    /// <param name="widths">Of the columns, in twentieths of a point.</param>
    /// <param name="head">Their names.</param>
    public Table Table(int[] widths, string[] head)
    {
        var properties = new TableProperties(new TableStyle { Val = "TableGrid" });
        if (language.IsRightToLeft)
        {
            properties.AppendChild(new BiDiVisual());
        }

        properties.AppendChild(new TableWidth { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
        properties.AppendChild(new TableLayout { Type = TableLayoutValues.Fixed });
        var table = new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));
        var row = Row([.. head.Select(name => Paragraph("CellHead", name))]);
        row.InsertAt(new TableRowProperties(new CantSplit(), new TableHeader()), 0);
        table.AppendChild(row);
        return table;
    }

    /// <summary>A row with a paragraph a cell.</summary>
    public static TableRow Row(params Paragraph[] cells) => new(cells.Select(cell => new TableCell(cell)));

    /// <summary>A row with several paragraphs a cell.</summary>
    public static TableRow Row(params Paragraph[][] cells) => new(cells.Select(cell => new TableCell(cell)));

    private static Run Run(string text, string? style, Language spoken)
    {
        var properties = new RunProperties();
        if (style is not null)
        {
            properties.RunStyle = new RunStyle { Val = style };
        }

        if (spoken.IsRightToLeft)
        {
            properties.RightToLeftText = new RightToLeftText();
        }

        return new Run(properties, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }
}
