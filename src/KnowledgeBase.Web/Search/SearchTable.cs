using System.Globalization;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Search;

/// <summary>A page of hits as a table.</summary>
internal static class SearchTable
{
    public static IEnumerable<IReadOnlyList<string>> Rows(SearchPage page, Uri address, ControlledVocabulary vocabulary)
    {
        var reader = page.Query.Reader;
        var texts = PageTexts.In(reader);
        yield return ["id", texts["csv.title"], texts["field.language"], texts["field.kind"], texts["field.jurisdiction"], texts["field.year"], texts["field.status"], texts["csv.address"]];
        foreach (var hit in page.Hits)
        {
            yield return
            [
                hit.Id,
                string.Concat(hit.Title.Select(part => part.Text)),
                hit.Language.Code,
                vocabulary.Label("kind", hit.Kind, reader),
                hit.Jurisdiction is { } jurisdiction ? vocabulary.Label("jurisdiction", jurisdiction, reader) : "",
                hit.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
                hit.Status is { } status ? vocabulary.Label("status", status, reader) : "",
                new Uri(address, Addresses.Document(reader, hit.Id, hit.Language)).AbsoluteUri,
            ];
        }
    }
}
