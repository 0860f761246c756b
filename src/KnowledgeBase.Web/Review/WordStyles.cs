using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Review;

/// <summary>The styles of a Word document. Built-in ids, so that the navigation pane and tables of contents know the headings.</summary>
internal static class WordStyles
{
    private const string Accent = "0B5A6F";

    /// <summary>All styles, for texts in a language.</summary>
    public static Styles For(Language language) => new(
        Defaults(language),
        Normal(),
        Style("Title", "Title", "Normal", "Normal", 40, true, Accent, 0, 240),
        Style("Heading1", "heading 1", "Normal", "Normal", 30, true, Accent, 360, 120, outline: 0),
        Style("Heading2", "heading 2", "Normal", "Normal", 25, true, null, 280, 60, outline: 1),
        Style("Heading3", "heading 3", "Normal", "Normal", 22, true, null, 120, 60, outline: 2),
        Style("Support", "Support", "Normal", "Normal", 19, false, "4B5865", 0, 100, keepNext: true),
        Style("Cell", "Cell", "Normal", null, 19, false, null, 20, 20),
        Style("CellHead", "Cell head", "Cell", null, 19, true, null, 20, 20),
        Link(),
        Grid());

    private static DocDefaults Defaults(Language language) => new(new RunPropertiesDefault(new RunPropertiesBaseStyle(
        new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "Microsoft YaHei", ComplexScript = "Arial" },
        new FontSize { Val = "22" },
        new FontSizeComplexScript { Val = "22" },
        new Languages { Val = language.Code is "ar" or "zh" ? "en-GB" : Region(language), EastAsia = "zh-CN", Bidi = "ar-SA" })));

    private static string Region(Language language) => language.Code switch
    {
        "en" => "en-GB",
        var code => $"{code}-{code.ToUpperInvariant()}",
    };

    private static Style Normal()
    {
        var style = Style("Normal", "Normal", null, null, 22, false, null, 0, 120);
        style.Default = true;
        return style;
    }

    private static Style Style(string id, string name, string? basedOn, string? next, int halfPoints, bool bold, string? color, int before, int after, int? outline = null, bool keepNext = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (basedOn is not null)
        {
            style.AppendChild(new BasedOn { Val = basedOn });
        }

        if (next is not null)
        {
            style.AppendChild(new NextParagraphStyle { Val = next });
        }

        style.AppendChild(new PrimaryStyle());
        var paragraph = new StyleParagraphProperties();
        if (outline is not null || keepNext)
        {
            paragraph.AppendChild(new KeepNext());
        }

        paragraph.AppendChild(new SpacingBetweenLines { Before = Number(before), After = Number(after) });
        if (outline is { } level)
        {
            paragraph.AppendChild(new OutlineLevel { Val = level });
        }

        style.AppendChild(paragraph);
        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold(), new BoldComplexScript());
        }

        if (color is not null)
        {
            run.AppendChild(new Color { Val = color });
        }

        run.Append(new FontSize { Val = Number(halfPoints) }, new FontSizeComplexScript { Val = Number(halfPoints) });
        style.AppendChild(run);
        return style;
    }

    private static Style Link() => new(
        new StyleName { Val = "Hyperlink" },
        new StyleRunProperties(new Color { Val = Accent }, new Underline { Val = UnderlineValues.Single }))
    {
        Type = StyleValues.Character,
        StyleId = "Hyperlink",
    };

    private static Style Grid() => new(
        new StyleName { Val = "Table Grid" },
        new StyleTableProperties(
            new TableBorders(
                Line<TopBorder>(),
                Line<LeftBorder>(),
                Line<BottomBorder>(),
                Line<RightBorder>(),
                Line<InsideHorizontalBorder>(),
                Line<InsideVerticalBorder>()),
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })))
    {
        Type = StyleValues.Table,
        StyleId = "TableGrid",
    };

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "B8C2CB" };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
