using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using KnowledgeBase.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>Reads works as they stand now.</summary>
/// <param name="database">The catalogue.</param>
public sealed class WorkStore(CatalogueDatabase database)
{
    private const int BatchSize = 200;
    private const string WholeText = "s.html AS Html, s.plain AS Plain";
    private const string FirstLines = "'' AS Html, substr(s.plain, 1, 600) AS Plain";

    /// <summary>The work with its sections, when this reader may see it.</summary>
    /// <param name="id">The work's id.</param>
    /// <param name="access">The reader's level.</param>
    public Work? Find(string id, AccessLevel access)
    {
        using var connection = database.OpenReader();
        return Load(connection, [id]).FirstOrDefault(work => work.Metadata.Access <= access);
    }

    /// <summary>The ids of all works that are not withdrawn.</summary>
    public IReadOnlySet<string> Ids()
    {
        using var connection = database.OpenReader();
        return connection.Query<string>("SELECT id FROM work WHERE withdrawn = 0").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The works with these ids that are not withdrawn, in the order of the ids, read in batches.</summary>
    public IEnumerable<Work> Load(IEnumerable<string> ids) => LoadInBatches(ids, WholeText);

    /// <summary>As <see cref="Load(IEnumerable{string})"/>, but of each section's text only the first 600 letters, no HTML and no mentions: several times quicker.</summary>
    public IEnumerable<Work> LoadOutlines(IEnumerable<string> ids) => LoadInBatches(ids, FirstLines);

    /// <summary>The relations of a work to works that this reader may see, in both directions.</summary>
    public ImmutableArray<RelatedWork> Related(string id, AccessLevel access)
    {
        using var connection = database.OpenReader();
        var rows = connection.Query<RelatedRow>(
            """
            SELECT r.kind AS Kind, 0 AS Incoming, r.target AS Id, w.metadata AS Metadata
            FROM relation r JOIN work w ON w.id = r.target
            WHERE r.work_id = @id AND w.withdrawn = 0 AND w.access <= @access
            UNION ALL
            SELECT r.kind, 1, r.work_id, w.metadata
            FROM relation r JOIN work w ON w.id = r.work_id
            WHERE r.target = @id AND w.withdrawn = 0 AND w.access <= @access
            """,
            new { id, access = (int)access }).ToList();
        var listings = WorkListing.Read(connection, [.. rows.Select(row => (row.Id, row.Metadata)).Distinct()]).ToDictionary(work => work.Id);
        return
        [
            .. rows
                .Select(row => new RelatedWork(Enum.Parse<RelationKind>(row.Kind), row.Incoming == 1, listings[row.Id]))
                .OrderBy(related => related.Kind)
                .ThenBy(related => related.IsIncoming)
                .ThenBy(related => related.Work.Metadata.Date ?? default)
                .ThenBy(related => related.Work.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The revisions of a work, latest first.</summary>
    public ImmutableArray<RevisionInfo> Revisions(string id)
    {
        using var connection = database.OpenReader();
        return
        [
            .. connection.Query<RevisionInfo>(
                """
                SELECT language AS Language, number AS Number, path AS Path, hash AS Hash, title AS Title, taken_in_at AS TakenInAt
                FROM revision WHERE work_id = @id ORDER BY id DESC
                """,
                new { id }),
        ];
    }

    private IEnumerable<Work> LoadInBatches(IEnumerable<string> ids, string text)
    {
        using var connection = database.OpenReader();
        foreach (var batch in ids.Chunk(BatchSize))
        {
            foreach (var work in Load(connection, batch, text))
            {
                yield return work;
            }
        }
    }

    private static List<Work> Load(SqliteConnection connection, IReadOnlyCollection<string> ids, string text = WholeText)
    {
        var metadata = connection
            .Query<(string Id, string Metadata)>("SELECT id, metadata FROM work WHERE withdrawn = 0 AND id IN @ids", new { ids })
            .ToDictionary(row => row.Id, row => JsonSerializer.Deserialize<WorkMetadata>(row.Metadata, CatalogueJson.Options)!);
        var expressions = connection.Query<ExpressionRow>(
            """
            SELECT e.work_id AS WorkId, e.language AS Language, v.id AS RevisionId, v.title AS Title,
                   v.original_title AS OriginalTitle, v.summary AS Summary
            FROM expression e JOIN revision v ON v.id = e.revision_id
            WHERE e.work_id IN @ids
            """,
            new { ids }).ToLookup(row => row.WorkId);
        var sections = connection.Query<SectionRow>(
            $"""
            SELECT s.revision_id AS RevisionId, s.position AS Position, s.anchor AS Anchor, s.level AS Level, s.title AS Title, s.topic AS Topic,
                   s.value_list AS ValueList, {text}
            FROM section s JOIN expression e ON e.revision_id = s.revision_id
            WHERE e.work_id IN @ids
            ORDER BY s.revision_id, s.position
            """,
            new { ids }).ToLookup(row => row.RevisionId);
        var mentions = MentionTable.Read(connection, text == FirstLines ? [] : ids);
        return
        [
            .. ids
                .Where(metadata.ContainsKey)
                .Select(id => SharedSections.Complete(new Work(
                    id,
                    metadata[id],
                    [
                        .. expressions[id]
                            .Select(row => new Expression(Language.Parse(row.Language), row.Title, row.OriginalTitle, row.Summary, [.. sections[row.RevisionId].Select(section => section.ToSection() with { Mentions = [.. mentions[(row.RevisionId, section.Position)]] })])
                            {
                                Mentions = [.. mentions[(row.RevisionId, MentionTable.Head)]],
                            })
                            .OrderBy(expression => Language.Precedence.IndexOf(expression.Language)),
                    ]))),
        ];
    }

    // By property: of an answer without rows the constructor's types cannot be known.
    private sealed record RelatedRow
    {
        public required string Kind { get; init; }

        public required long Incoming { get; init; }

        public required string Id { get; init; }

        public required string Metadata { get; init; }
    }

    private sealed record ExpressionRow(string WorkId, string Language, long RevisionId, string Title, string? OriginalTitle, string? Summary);

    // Properties and not a constructor: a column that is an expression has no type when there is no row.
    private sealed record SectionRow
    {
        public required long RevisionId { get; init; }

        public required long Position { get; init; }

        public required string Anchor { get; init; }

        public required long Level { get; init; }

        public required string Title { get; init; }

        public required string? Topic { get; init; }

        public required string ValueList { get; init; }

        public required string Html { get; init; }

        public required string Plain { get; init; }

        public Section ToSection() => new(
            Anchor,
            (int)Level,
            Title,
            Topic,
            ValueList == "[]" ? [] : [.. JsonSerializer.Deserialize<List<ProvisionValue>>(ValueList, CatalogueJson.Options)!],
            Html,
            Plain);
    }
}
