using System.Globalization;
using KnowledgeBase.Comparison;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Compare;

/// <summary>A comparison as rows for spreadsheets: one for each value, for each provision without values, and for each empty cell.</summary>
internal static class CompareRows
{
    public static IEnumerable<IReadOnlyList<string>> Of(ComparisonTable table, Uri address, ControlledVocabulary vocabulary)
    {
        var language = table.Query.Reader;
        var texts = CompareTexts.In(language);
        var pages = PageTexts.In(language);
        yield return
        [
            texts["topic"], texts["csv.choice"], pages["csv.title"], texts["csv.section"], texts["csv.value"], texts["csv.amount"], texts["csv.unit"],
            texts["csv.standardAmount"], texts["csv.standardUnit"], texts["csv.text"], texts["csv.note"], texts["csv.mark"], pages["csv.address"], texts["csv.source"],
        ];
        foreach (var row in table.Rows)
        {
            foreach (var (i, cell) in row.Cells.Index())
            {
                string[] place = [vocabulary.Label("topic", row.Topic, language), ChoiceLabels.Of(table.Columns[i], language, vocabulary)];
                if (cell.IsEmpty)
                {
                    yield return [.. place, .. Enumerable.Repeat("", 7), texts["notRecorded"], "", "", "", ""];
                }

                foreach (var compared in cell)
                {
                    var provision = compared.Provision;
                    var text = provision.For(language);
                    string[] document = [provision.Work.TitleFor(language).Title, text.Title];
                    string[] links =
                    [
                        new Uri(address, Addresses.Document(language, provision.Work.Id, text.Language, provision.Anchor)).AbsoluteUri,
                        provision.Work.Metadata.Source?.Url?.AbsoluteUri ?? "",
                    ];
                    if (compared.Values.IsEmpty)
                    {
                        yield return [.. place, .. document, "", "", "", "", "", text.Excerpt, "", "", .. links];
                    }

                    foreach (var (value, own) in compared.Values.Zip(provision.ValuesFor(language)))
                    {
                        var common = CommonUnits.Of(value.Quantity, table.Query);
                        yield return
                        [
                            .. place, .. document,
                            pages[$"value.{own.Name}"], Number(own.Amount), own.Unit ?? "", Number(common?.Amount), common?.Unit.Code ?? "", own.Text ?? "", own.Note ?? "",
                            string.Join(pages["list.separator"], MarkTexts.Of(value.Marks, texts)), .. links,
                        ];
                    }
                }
            }
        }

        static string Number(decimal? amount) => amount?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
    }
}
