using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Web.Review;

/// <summary>A draft in Markdown (CommonMark with tables).</summary>
internal static partial class MarkdownDocument
{
    /// <summary>The document.</summary>
    public static string Write(Draft draft)
    {
        var text = ReviewTexts.In(draft.Language);
        var result = new StringBuilder();
        result.Append(CultureInfo.InvariantCulture, $"# {Escape(draft.Title)}\n\n");
        Paragraphs(draft.Paragraphs);
        result.Append(CultureInfo.InvariantCulture, $"<{draft.Address.AbsoluteUri}>\n\n## {text["summary.recommendations"]}\n\n");
        foreach (var (i, item) in draft.Items.Index())
        {
            result.Append(CultureInfo.InvariantCulture, $"### {i + 1}. {Escape(item.Heading)}\n\n*{Escape(item.Support)}*\n\n");
            Paragraphs(item.Paragraphs);
            foreach (var group in item.Evidence)
            {
                result.Append(CultureInfo.InvariantCulture, $"**{Escape(group.Label)}**\n\n");
                foreach (var link in group.Links)
                {
                    result.Append(CultureInfo.InvariantCulture, $"- {Link(draft, link)}\n");
                }

                result.Append('\n');
            }
        }

        string[] columns = ["topic", "here", "peers", "compare"];
        result.Append(CultureInfo.InvariantCulture, $"## {text["table"]}\n\n| {string.Join(" | ", columns.Select(column => Cell(text[$"table.{column}"])))} |\n|---|---|---|---|\n");
        foreach (var line in draft.Topics)
        {
            result.Append(CultureInfo.InvariantCulture, $"| {Cell(line.Label)} | {Cell(line.Here)} | {Cell(line.Peers)} | {string.Join("<br>", line.Comparison.Select(Cell))} |\n");
        }

        return result.ToString();

        void Paragraphs(IEnumerable<string> paragraphs)
        {
            foreach (var paragraph in paragraphs)
            {
                result.Append(CultureInfo.InvariantCulture, $"{Escape(paragraph)}\n\n");
            }
        }
    }

    private static string Link(Draft draft, EvidenceLink link)
    {
        var text = ReviewTexts.In(draft.Language);
        var place = link.Place is null ? "" : $"{Escape(link.Place)}: ";
        var year = link.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $" ({known})") : "";
        var source = link.Source?.Url is { } url ? $" · [{Escape(text["evidence.source"])}](<{url.AbsoluteUri}>)" : "";
        return $"{place}[{Escape(link.Text)}](<{draft.Absolute(link.Url).AbsoluteUri}>){year}{source}";
    }

    private static string Cell(string text) => Escape(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Escape(string text) => Special().Replace(text, "\\$0");

    // What Markdown would read as more than text; at the beginning of a line also what begins a list or a heading.
    [GeneratedRegex(@"[\\`*_\[\]<>]|^(?:[#>+-]|(?<=^\d{1,9})[.)])", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
