using System.Globalization;

namespace KnowledgeBase.Web.Review;

/// <summary>A draft as a table, a row for each piece of evidence.</summary>
internal static class DraftRows
{
    public static IEnumerable<IReadOnlyList<string>> Of(Draft draft)
    {
        var text = ReviewTexts.In(draft.Language);
        string[] columns = ["number", "recommendation", "text", "strength", "evidence", "document", "year", "address", "source"];
        yield return [.. columns.Select(column => text[$"csv.{column}"])];
        foreach (var (i, item) in draft.Items.Index())
        {
            string[] head = [(i + 1).ToString(CultureInfo.InvariantCulture), item.Heading, item.Text, item.Support];
            if (item.Evidence.IsEmpty)
            {
                yield return [.. head, "", "", "", "", ""];
            }

            foreach (var (group, link) in item.Evidence.SelectMany(group => group.Links, (group, link) => (group, link)))
            {
                yield return
                [
                    .. head,
                    group.Label,
                    link.Place is null ? link.Text : $"{link.Place}: {link.Text}",
                    link.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
                    draft.Absolute(link.Url).AbsoluteUri,
                    link.Source?.Url?.AbsoluteUri ?? "",
                ];
            }
        }
    }
}
