using System.Globalization;
using KnowledgeBase.Coverage;
using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Coverage;

/// <summary>Coverage as rows for spreadsheets: codes and labels, and a number of provisions for each column.</summary>
internal static class CoverageRows
{
    public static IEnumerable<IReadOnlyList<string>> Of(CoverageTable table, ControlledVocabulary vocabulary)
    {
        var (query, language) = (table.Query, table.Query.Reader);
        yield return ["", .. Labels(query.Columns, table.Columns).Prepend(CoverageTexts.In(language)[$"axis.{query.Rows.Name}"])];
        foreach (var (i, row) in table.Rows.Index())
        {
            yield return [row, .. table.Cells[i].Select(cell => Number(cell.Provisions)).Prepend(vocabulary.Label(query.Rows.Field.Scheme!, row, language))];
        }

        IEnumerable<string> Labels(CoverageField field, IEnumerable<string> codes) => codes.Select(code => vocabulary.Label(field.Field.Scheme!, code, language));
    }

    public static IEnumerable<IReadOnlyList<string>> Of(Implementation implementation, Language language, ControlledVocabulary vocabulary)
    {
        yield return ["", .. implementation.Obligations.Select(obligation => obligation.For(language).Title).Prepend(CoverageTexts.In(language)["axis.jurisdiction"])];
        foreach (var party in implementation.Parties)
        {
            yield return [party.Jurisdiction, .. party.Cells.Select(cell => Number(cell.Length)).Prepend(vocabulary.Label("jurisdiction", party.Jurisdiction, language))];
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
