using KnowledgeBase.Coverage;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Coverage;

/// <summary>The answer of <c>GET /api/v1/coverage</c>.</summary>
/// <param name="RowField">The field of the rows; <c>jurisdiction</c> for a convention.</param>
/// <param name="ColumnField">The field of the columns; <c>obligation</c> for a convention.</param>
/// <param name="Convention">The convention, where one was asked for.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, with a cell for each column.</param>
/// <param name="Links">The same in other forms.</param>
public sealed record CoverageJson(
    string RowField,
    string ColumnField,
    string? Convention,
    IReadOnlyList<CoverageValueJson> Columns,
    IReadOnlyList<CoverageRowJson> Rows,
    CoverageLinksJson Links)
{
    internal static CoverageJson Of(CoverageTable table, ControlledVocabulary vocabulary)
    {
        var query = table.Query;
        return new CoverageJson(
            query.Rows.Name,
            query.Columns.Name,
            null,
            [.. table.Columns.Select(code => new CoverageValueJson(code, vocabulary.Label(query.Columns.Field.Scheme!, code, query.Reader)))],
            [.. table.Rows.Select((code, row) => new CoverageRowJson(
                code,
                vocabulary.Label(query.Rows.Field.Scheme!, code, query.Reader),
                [.. table.Cells[row].Select((cell, column) => new CoverageCellJson(
                    cell.Works,
                    cell.Provisions,
                    cell.Latest?.ToString(),
                    cell.IsEmpty ? null : Addresses.Search(query.SearchFor([(query.Rows, code), (query.Columns, table.Columns[column])], cell))))]))],
            CoverageLinksJson.Of(query));
    }

    internal static CoverageJson Of(Implementation implementation, CoverageQuery query, ControlledVocabulary vocabulary) => new(
        "jurisdiction",
        "obligation",
        implementation.Convention.Id,
        [.. implementation.Obligations.Select(obligation => new CoverageValueJson(obligation.Anchor, obligation.For(query.Reader).Title))],
        [.. implementation.Parties.Select(party => new CoverageRowJson(
            party.Jurisdiction,
            vocabulary.Label("jurisdiction", party.Jurisdiction, query.Reader),
            [.. party.Cells.Select(cell => new CoverageCellJson(
                cell.Select(provision => provision.Work.Id).Distinct().Count(),
                cell.Length,
                cell.Max(provision => provision.Work.Since)?.ToString(),
                cell.IsEmpty ? null : Addresses.Document(query.Reader, cell[0].Work.Id, cell[0].For(query.Reader).Language, cell[0].Anchor)))]))],
        CoverageLinksJson.Of(query));
}

/// <summary>A column.</summary>
/// <param name="Value">Its code; for a convention the anchor of the obligation.</param>
/// <param name="Label">Its label in the reader's language.</param>
public sealed record CoverageValueJson(string Value, string Label);

/// <summary>A row.</summary>
/// <param name="Value">Its code.</param>
/// <param name="Label">Its label in the reader's language.</param>
/// <param name="Cells">A cell for each column.</param>
public sealed record CoverageRowJson(string Value, string Label, IReadOnlyList<CoverageCellJson> Cells);

/// <summary>A cell.</summary>
/// <param name="Works">Works recorded.</param>
/// <param name="Provisions">Provisions of these works: those on the topic where a row or a column is one, else all.</param>
/// <param name="Latest">Since when the most recent of the works counts.</param>
/// <param name="Url">Where they are; <c>null</c> where nothing is recorded.</param>
public sealed record CoverageCellJson(int Works, int Provisions, string? Latest, string? Url);

/// <summary>The same in other forms.</summary>
/// <param name="Self">This answer.</param>
/// <param name="Page">For people.</param>
/// <param name="Csv">As a table.</param>
public sealed record CoverageLinksJson(string Self, string Page, string Csv)
{
    internal static CoverageLinksJson Of(CoverageQuery query) => new(Addresses.CoverageJson(query), Addresses.Coverage(query), Addresses.CoverageCsv(query));
}
