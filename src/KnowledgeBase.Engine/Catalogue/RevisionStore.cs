using System.Text.Json;
using Dapper;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>Reads texts as they stood at a revision.</summary>
/// <param name="database">The catalogue.</param>
public sealed class RevisionStore(CatalogueDatabase database)
{
    /// <summary>
    /// The work with one of its languages as it stood at a revision; what a translation leaves to other languages comes from
    /// them as they stand now. <see langword="null"/> when there is no such revision.
    /// </summary>
    /// <param name="work">The work as it stands now: who may see it may see its history.</param>
    /// <param name="language">The language.</param>
    /// <param name="number">The revision, from 1, counted for each language.</param>
    public Work? At(Work work, Language language, long number)
    {
        using var connection = database.OpenReader();
        var found = connection.QueryFirstOrDefault<RevisionRow>(
            """
            SELECT id AS Id, title AS Title, original_title AS OriginalTitle, summary AS Summary FROM revision
            WHERE work_id = @id AND language = @language AND number = @number
            """,
            new { id = work.Id, language = language.Code, number });
        if (found is null)
        {
            return null;
        }

        var sections = connection.Query<SectionRow>(
            """
            SELECT anchor AS Anchor, level AS Level, title AS Title, topic AS Topic, value_list AS ValueList, html AS Html, plain AS Plain
            FROM section WHERE revision_id = @id ORDER BY position
            """,
            new { id = found.Id });
        var expression = new Expression(language, found.Title, found.OriginalTitle, found.Summary, [.. sections.Select(section => section.ToSection())]);
        return SharedSections.Complete(work with
        {
            Expressions =
            [
                .. work.Expressions.Where(other => other.Language != language).Append(expression).OrderBy(one => Language.Precedence.IndexOf(one.Language)),
            ],
        });
    }

    private sealed record RevisionRow
    {
        public required long Id { get; init; }

        public required string Title { get; init; }

        public required string? OriginalTitle { get; init; }

        public required string? Summary { get; init; }
    }

    private sealed record SectionRow
    {
        public required string Anchor { get; init; }

        public required long Level { get; init; }

        public required string Title { get; init; }

        public required string? Topic { get; init; }

        public required string ValueList { get; init; }

        public required string Html { get; init; }

        public required string Plain { get; init; }

        public Section ToSection() =>
            new(Anchor, (int)Level, Title, Topic, [.. JsonSerializer.Deserialize<List<ProvisionValue>>(ValueList, CatalogueJson.Options)!], Html, Plain);
    }
}
