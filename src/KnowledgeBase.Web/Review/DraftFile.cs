using System.Text;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>A draft as a file to keep.</summary>
internal static class DraftFile
{
    /// <summary>The answer.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="jurisdiction">For the file's name.</param>
    /// <param name="format"><c>csv</c>, <c>md</c>, else Word.</param>
    /// <param name="context">The request that it answers.</param>
    public static IResult Of(Draft draft, string jurisdiction, string format, HttpContext context)
    {
        var name = $"review-{jurisdiction.ToLowerInvariant()}";
        return format switch
        {
            "csv" => Csv.Download(name, DraftRows.Of(draft), context),
            "md" => Results.File(Encoding.UTF8.GetBytes(MarkdownDocument.Write(draft)), "text/markdown; charset=utf-8", $"{name}.md"),
            _ => Results.File(WordDocument.Write(draft), WordDocument.ContentType, $"{name}.docx"),
        };
    }
}
