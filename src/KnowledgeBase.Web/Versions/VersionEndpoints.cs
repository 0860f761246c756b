using System.Collections.Immutable;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Problems;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Versions;

/// <summary>Two versions of a text: its revisions, its languages, the law that it replaced.</summary>
public static class VersionEndpoints
{
    /// <summary>Maps the page.</summary>
    public static void MapVersionPages(this IEndpointRouteBuilder pages) => pages.MapGet("/documents/{id}/versions", Page);

    private static IResult Page(string id, string? from, string? to, Reader reader, WorkStore works, VersionShelf shelf)
    {
        if (works.Find(id, reader.Access) is not { } work)
        {
            return Pages.Render<NotFoundView>(new { }, StatusCodes.Status404NotFound);
        }

        var versions = shelf.Of(work);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var (earlier, later) = VersionShelf.Default(versions, work, reader.Language);
        earlier = Chosen("from", from) ?? earlier;
        later = Chosen("to", to) ?? later;
        if (earlier is not null && earlier == later && versions.Length > 1)
        {
            problems.Add(Problem.Of(ProblemCode.SameVersion, "from", earlier.Key.ToString()));
        }

        var comparison = earlier is not null && later is not null && earlier != later && shelf.Text(earlier.Key, work) is { } fromText && shelf.Text(later.Key, work) is { } toText
            ? new VersionComparison(earlier, later, fromText, toText)
            : null;
        return Pages.Render<VersionsView>(
            new { Work = work, Versions = versions, From = earlier, To = later, Comparison = comparison, Problems = problems.ToImmutable() },
            problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

        WorkVersion? Chosen(string side, string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            var chosen = VersionKey.TryParse(text, id, reader.Language, out var key)
                ? versions.FirstOrDefault(version => version.Key == key) ?? versions.FirstOrDefault(version => IsLatest(version, key) || IsOnlyLanguage(version, key))
                : null;
            if (chosen is null)
            {
                problems.Add(Problem.Of(ProblemCode.UnknownVersion, side, ParameterShown(text), string.Join(", ", versions.Select(version => version.Key))));
            }

            return chosen;
        }

        // The current revision may be named by its number; a work alone, by the first of its languages.
        bool IsLatest(WorkVersion version, VersionKey key) =>
            key.Revision is { } number
            && version.IsCurrent
            && version.Key == key with { Revision = null }
            && works.Revisions(key.WorkId).FirstOrDefault(revision => revision.Language == key.Language.Code)?.Number == number;

        bool IsOnlyLanguage(WorkVersion version, VersionKey key) =>
            version.Key.WorkId == key.WorkId && version.IsCurrent && key.Revision is null && (from == key.WorkId || to == key.WorkId);
    }

    private static string ParameterShown(string text) => text.Length <= 60 ? text : $"{text[..59]}…";
}
