using System.Globalization;
using KnowledgeBase.Coverage;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Coverage;

/// <summary>Makes what is drawn of what is counted.</summary>
/// <param name="reader">Whom it is drawn for.</param>
/// <param name="vocabulary">What things are called.</param>
/// <param name="byYear">Whether years are shown and not numbers.</param>
internal sealed class CoverageMaps(Reader reader, ControlledVocabulary vocabulary, bool byYear)
{
    private readonly Texts texts = CoverageTexts.In(reader.Language);

    /// <summary>Rows by columns; jurisdictions are grouped by region. Rows and columns with nothing recorded are only counted.</summary>
    public HeatMap Of(CoverageTable table)
    {
        var query = table.Query;
        int[] columns = [.. Enumerable.Range(0, table.Columns.Length).Where(column => query.Columns.Name == "topic" || table.Cells.Any(row => !row[column].IsEmpty))];
        var at = table.Rows.Index().ToDictionary(row => row.Item, row => row.Index);
        var groups = query.Rows.Name == "jurisdiction"
            ? Jurisdictions.ByRegion(vocabulary).Select(group => Group(group.Region is { } region ? Label("jurisdiction", region) : null, group.Codes.Where(at.ContainsKey)))
            : [Group(null, table.Rows)];
        return new HeatMap([.. columns.Select(column => Label(query.Columns.Field.Scheme!, table.Columns[column]))], [.. groups]);

        HeatGroup Group(string? label, IEnumerable<string> values)
        {
            var rows = values.Select(value => (Value: value, Index: at[value], Label: Label(query.Rows.Field.Scheme!, value))).ToList();
            var recorded = rows.Where(row => !table.IsEmptyRow(row.Index)).OrderBy(row => query.Rows.Name == "jurisdiction" ? row.Label : "", StringComparer.Create(reader.Culture, ignoreCase: true));
            var rest = rows.Count(row => table.IsEmptyRow(row.Index));
            return new HeatGroup(
                label,
                [.. recorded.Select(row => new HeatRow(row.Label, RowAddress(query, row.Value), [.. columns.Select(column => Cell(table, row.Index, column, row.Label))]))],
                rest == 0 ? null : texts.Format("unrecorded", reader.Number(rest)));
        }
    }

    /// <summary>Obligations by parties.</summary>
    public HeatMap Of(Implementation implementation)
    {
        var rows = implementation.Parties
            .Select(party => (Party: party, Label: Label("jurisdiction", party.Jurisdiction)))
            .OrderBy(one => one.Label, StringComparer.Create(reader.Culture, ignoreCase: true))
            .Select(one => new HeatRow(
                one.Label,
                Addresses.Jurisdiction(reader.Language, one.Party.Jurisdiction),
                [.. one.Party.Cells.Select((cell, i) => cell.IsEmpty ? HeatCell.Empty : Shown(
                    cell.Length,
                    implementation.Parties.Max(party => party.Cells.Max(one => one.Length)),
                    cell.Max(provision => provision.Work.Since),
                    Addresses.Document(reader.Language, cell[0].Work.Id, cell[0].For(reader.Language).Language, cell[0].Anchor),
                    one.Label,
                    implementation.Obligations[i].For(reader.Language).Title))]));
        return new HeatMap([.. implementation.Obligations.Select(obligation => obligation.For(reader.Language).Title)], [new HeatGroup(null, [.. rows], null)]);
    }

    private HeatCell Cell(CoverageTable table, int row, int column, string rowLabel)
    {
        var cell = table.Cells[row][column];
        var query = table.Query;
        return cell.IsEmpty || cell.Provisions == 0
            ? HeatCell.Empty
            : Shown(
                cell.Provisions,
                table.Most,
                cell.Latest,
                Addresses.Search(query.SearchFor([(query.Rows, table.Rows[row]), (query.Columns, table.Columns[column])], cell)),
                rowLabel,
                Label(query.Columns.Field.Scheme!, table.Columns[column]));
    }

    private HeatCell Shown(int count, int most, PartialDate? latest, string address, string row, string column)
    {
        var year = latest?.Year.ToString("0000", CultureInfo.InvariantCulture);
        var words = texts.Plural("provisions", count, reader.Number(count));
        return new HeatCell(
            byYear ? year ?? "?" : reader.Number(count),
            byYear ? HeatMap.LevelOfYear(latest?.Year) : HeatMap.LevelOfCount(count, most),
            address,
            texts.Format("cell", row, column, year is null ? words : $"{words}{reader.Text["list.separator"]}{texts.Format("since", year)}"));
    }

    private string? RowAddress(CoverageQuery query, string value) => query.Rows.Name == "jurisdiction"
        ? Addresses.Jurisdiction(reader.Language, value)
        : Addresses.Search(new SearchQuery { Reader = reader.Language }.With(query.Rows.Field, value));

    private string Label(string scheme, string code) => vocabulary.Label(scheme, code, reader.Language);
}
