using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using KnowledgeBase.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>A work as it stands in a list.</summary>
/// <param name="Id">The work.</param>
/// <param name="Metadata">What is said of it.</param>
/// <param name="Titles">What its texts are called, one a language, in the order of <see cref="Language.Precedence"/>; at least one.</param>
public sealed record WorkListing(string Id, WorkMetadata Metadata, ImmutableArray<Abstract> Titles)
{
    /// <summary>What to call it to a reader of this language: by the text in it, else by an abstract in it, else by the first text.</summary>
    public Abstract TitleFor(Language reader) => Titles.FirstOrDefault(title => title.Language == reader) ?? Metadata.AbstractIn(reader) ?? Titles[0];

    /// <summary>Puts listings together, in the order of the works.</summary>
    /// <param name="connection">Where titles and summaries are read.</param>
    /// <param name="works">Ids and stored metadata.</param>
    internal static IEnumerable<WorkListing> Read(SqliteConnection connection, IReadOnlyCollection<(string Id, string Metadata)> works)
    {
        var titles = connection.Query<(string Id, string Language, string Title, string? Summary)>(
            """
            SELECT e.work_id, e.language, v.title, v.summary FROM expression e JOIN revision v ON v.id = e.revision_id
            WHERE e.work_id IN (SELECT value FROM json_each(@ids))
            """,
            new { ids = JsonSerializer.Serialize(works.Select(work => work.Id)) }).ToLookup(row => row.Id);
        return works.Select(work => new WorkListing(
            work.Id,
            JsonSerializer.Deserialize<WorkMetadata>(work.Metadata, CatalogueJson.Options)!,
            [
                .. titles[work.Id]
                    .Select(row => new Abstract(Language.Parse(row.Language), row.Title, row.Summary))
                    .OrderBy(title => Language.Precedence.IndexOf(title.Language)),
            ]));
    }
}
