using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>A draft with the words of its author.</summary>
internal static class EditedDraft
{
    /// <summary>
    /// The draft with the title, introduction and texts that the form holds, and only the recommendations that are kept.
    /// The author's words are never lost: a recommendation that the rules no longer make keeps its text, without evidence.
    /// </summary>
    public static Draft Of(Draft draft, IFormCollection form, Texts texts) => draft with
    {
        Title = Field(form, "title") is { Length: > 0 } title ? title : draft.Title,
        Introduction = form.ContainsKey("introduction") ? Field(form, "introduction") : draft.Introduction,
        Items = [.. form["keep"].OfType<string>().Distinct().Select(id => Item(id, draft, form, texts))],
    };

    private static DraftItem Item(string id, Draft draft, IFormCollection form, Texts texts)
    {
        var found = draft.Items.FirstOrDefault(item => item.Id == id);
        var text = form.ContainsKey($"text.{id}") ? Field(form, $"text.{id}") : found?.Text ?? "";
        return found is null
            ? new DraftItem(id, Field(form, $"heading.{id}"), null, texts["draft.evidenceGone"], text, [])
            : found with { Text = text };
    }

    // Browsers send line breaks as CR LF; control characters have no place in a document.
    private static string Field(IFormCollection form, string name) =>
        string.Concat(form[name].ToString().ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
}
