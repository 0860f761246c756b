using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Search;

/// <summary>Writes a page of hits as a table (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8.</summary>
internal static class CsvTable
{
    // A cell that begins like a formula would be run by a spreadsheet.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    public static string Write(SearchPage page, Uri address, ControlledVocabulary vocabulary)
    {
        var reader = page.Query.Reader;
        var texts = PageTexts.In(reader);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, Configuration);
        text.Write('\uFEFF');
        string[] columns = ["id", texts["csv.title"], texts["field.language"], texts["field.kind"], texts["field.jurisdiction"], texts["field.year"], texts["field.status"], texts["csv.address"]];
        Row(columns);
        foreach (var hit in page.Hits)
        {
            Row(
            [
                hit.Id,
                string.Concat(hit.Title.Select(part => part.Text)),
                hit.Language.Code,
                vocabulary.Label("kind", hit.Kind, reader),
                hit.Jurisdiction is { } jurisdiction ? vocabulary.Label("jurisdiction", jurisdiction, reader) : "",
                hit.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
                hit.Status is { } status ? vocabulary.Label("status", status, reader) : "",
                new Uri(address, Addresses.Document(reader, hit.Id, hit.Language)).AbsoluteUri,
            ]);
        }

        csv.Flush();
        return text.ToString();

        void Row(string[] cells)
        {
            foreach (var cell in cells)
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }
    }
}
