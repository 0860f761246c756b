using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace KnowledgeBase.Web.Shared;

/// <summary>Writes tables for spreadsheets (RFC 4180), with a byte order mark so that they are read as UTF-8.</summary>
internal static class Csv
{
    // A cell that begins like a formula would be run by a spreadsheet.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    /// <summary>The table as a file to keep.</summary>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="rows">The rows, the names of columns first.</param>
    /// <param name="context">The request that it answers.</param>
    public static IResult Download(string name, IEnumerable<IReadOnlyList<string>> rows, HttpContext context)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        return Results.Content(Write(rows), "text/csv; charset=utf-8");
    }

    private static string Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, Configuration);
        text.Write('\uFEFF');
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }
}
