using System.Globalization;
using System.Text.Json;
using Dapper;
using KnowledgeBase.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>
/// What ingestion reads and writes. Holds the catalogue's one write lock from <see cref="Begin"/> to <see cref="Commit"/>
/// or <see cref="Dispose"/>, so that what it has read stays true until it has written; uncommitted work is undone.
/// </summary>
public sealed class IngestionStore : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly string source;
    private readonly string now;

    private IngestionStore(SqliteConnection connection, string source, DateTimeOffset now)
    {
        this.connection = connection;
        this.source = source;
        this.now = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        transaction = connection.BeginTransaction();
    }

    /// <summary>Takes the write lock.</summary>
    /// <param name="database">The catalogue.</param>
    /// <param name="source">The folder that files come from: <c>corpus</c>, or a path.</param>
    /// <param name="now">The time that revisions and changes get.</param>
    public static IngestionStore Begin(CatalogueDatabase database, string source, DateTimeOffset now) => new(database.OpenWriter(), source, now);

    /// <summary>The files of this source that the catalogue holds.</summary>
    public IReadOnlyList<FileState> Files() =>
        [.. connection.Query<FileState>("SELECT path AS Path, hash AS Hash, work_id AS WorkId, language AS Language FROM file WHERE source = @source", new { source }, transaction)];

    /// <summary>Where a work's files lie, if in another source or collection than this.</summary>
    public string? PlaceElsewhere(string workId, string collection) => connection.QueryFirstOrDefault<string>(
        """
        SELECT f.source || '/' || f.path FROM file f JOIN work w ON w.id = f.work_id
        WHERE f.work_id = @workId AND w.withdrawn = 0 AND (f.source <> @source OR w.collection <> @collection)
        """,
        new { workId, collection, source },
        transaction);

    /// <summary>The ids of all works that are not withdrawn.</summary>
    public IReadOnlySet<string> WorkIds() => connection.Query<string>("SELECT id FROM work WHERE withdrawn = 0", transaction: transaction).ToHashSet(StringComparer.Ordinal);

    /// <summary>What the current revisions of a work state of it, with their paths, languages and anchors.</summary>
    public IReadOnlyList<CurrentExpression> Expressions(string workId)
    {
        var rows = connection.Query<(long Id, string Language, string Path, string Metadata)>(
            """
            SELECT v.id, v.language, v.path, v.metadata FROM expression e JOIN revision v ON v.id = e.revision_id
            WHERE e.work_id = @workId
            """,
            new { workId },
            transaction);
        return
        [
            .. rows.Select(row => new CurrentExpression(
                Language.Parse(row.Language),
                row.Path,
                JsonSerializer.Deserialize<MetadataStatement>(row.Metadata, CatalogueJson.Options)!,
                [.. connection.Query<string>("SELECT anchor FROM section WHERE revision_id = @Id AND anchor <> '' ORDER BY position", new { row.Id }, transaction)])),
        ];
    }

    /// <summary>The texts of all works as they stand, with the paths of their files.</summary>
    public IEnumerable<(string WorkId, Language Language, string Path, string Text)> Texts() => connection
        .Query<(string WorkId, string Language, string Path, string Text)>(
            """
            SELECT e.work_id, e.language, v.path, (SELECT group_concat(plain, char(10)) FROM section s WHERE s.revision_id = v.id)
            FROM expression e JOIN revision v ON v.id = e.revision_id JOIN work w ON w.id = e.work_id
            WHERE w.withdrawn = 0 ORDER BY v.id
            """,
            transaction: transaction,
            buffered: false)
        .Select(row => (row.WorkId, Language.Parse(row.Language), row.Path, row.Text ?? ""));

    /// <summary>Stores a change of a work under the next sequence number.</summary>
    public void Store(WorkUpdate update)
    {
        var kind = update.Metadata is null ? "withdrawn" : "published";
        var seq = AppendChange(kind, update.WorkId);
        if (update.Metadata is { } metadata)
        {
            connection.Execute(
                """
                INSERT INTO work (id, collection, access, metadata, seq) VALUES (@WorkId, @Collection, @access, @json, @seq)
                ON CONFLICT (id) DO UPDATE SET collection = @Collection, access = @access, metadata = @json, seq = @seq, withdrawn = 0
                """,
                new { update.WorkId, update.Collection, access = (int)metadata.Access, json = Json(metadata), seq },
                transaction);
        }
        else
        {
            connection.Execute("UPDATE work SET withdrawn = 1, seq = @seq WHERE id = @WorkId", new { update.WorkId, seq }, transaction);
        }

        foreach (var language in update.RemovedLanguages)
        {
            connection.Execute("DELETE FROM expression WHERE work_id = @WorkId AND language = @language", new { update.WorkId, language = language.Code }, transaction);
        }

        foreach (var path in update.RemovedPaths)
        {
            connection.Execute("DELETE FROM file WHERE source = @source AND path = @path", new { source, path }, transaction);
        }

        foreach (var revision in update.Revisions)
        {
            StoreRevision(update.WorkId, revision);
        }

        connection.Execute("DELETE FROM relation WHERE work_id = @WorkId", new { update.WorkId }, transaction);
        foreach (var (position, relation) in (update.Metadata?.Relations ?? []).Index())
        {
            connection.Execute(
                "INSERT INTO relation (work_id, position, kind, target) VALUES (@WorkId, @position, @kind, @Target)",
                new { update.WorkId, position, kind = relation.Kind.ToString(), relation.Target },
                transaction);
        }
    }

    /// <summary>The hashes of the vocabulary's files, by name.</summary>
    public IReadOnlyDictionary<string, string> VocabularyHashes() => connection
        .Query<(string Name, string Hash)>("SELECT name, hash FROM vocabulary_file", transaction: transaction)
        .ToDictionary(row => row.Name, row => row.Hash);

    /// <summary>Stores the vocabulary's files where they differ from those stored before.</summary>
    /// <param name="files">By name, those that may be used.</param>
    /// <param name="present">The names of all files there, refused ones included: the others are forgotten.</param>
    /// <returns>How many files changed.</returns>
    public int StoreVocabulary(IReadOnlyDictionary<string, (string Hash, byte[] Bytes)> files, IReadOnlyCollection<string> present)
    {
        var known = VocabularyHashes();
        var changed = 0;
        foreach (var (name, (hash, bytes)) in files.Where(file => known.GetValueOrDefault(file.Key) != file.Value.Hash))
        {
            connection.Execute(
                """
                INSERT INTO vocabulary_file (name, hash, bytes, taken_in_at) VALUES (@name, @hash, @bytes, @now)
                ON CONFLICT (name) DO UPDATE SET hash = @hash, bytes = @bytes, taken_in_at = @now
                """,
                new { name, hash, bytes, now },
                transaction);
            changed++;
        }

        foreach (var name in known.Keys.Where(name => !present.Contains(name)))
        {
            connection.Execute("DELETE FROM vocabulary_file WHERE name = @name", new { name }, transaction);
            changed++;
        }

        if (changed > 0)
        {
            AppendChange("vocabulary", null);
        }

        return changed;
    }

    /// <summary>
    /// Has every current revision tagged anew if what tags them is another than what did; a change of the vocabulary then
    /// tells the index.
    /// </summary>
    /// <param name="fingerprint">Says what mentions depend on beside the texts.</param>
    /// <param name="tag">Gives an expression its mentions.</param>
    public void Retag(string fingerprint, Func<Expression, Expression> tag)
    {
        if (connection.ExecuteScalar<string>("SELECT fingerprint FROM tagging", transaction: transaction) == fingerprint)
        {
            return;
        }

        var revisions = connection.Query<(long Id, string Language, string Title, string? Summary)>(
            "SELECT v.id, v.language, v.title, v.summary FROM expression e JOIN revision v ON v.id = e.revision_id",
            transaction: transaction).AsList();
        foreach (var (id, language, title, summary) in revisions)
        {
            var sections = connection.Query<(string Title, string Plain)>("SELECT title, plain FROM section WHERE revision_id = @id ORDER BY position", new { id }, transaction);
            var expression = new Expression(Language.Parse(language), title, null, summary, [.. sections.Select(section => new Section("", 0, section.Title, null, [], "", section.Plain))]);
            MentionTable.Write(connection, transaction, id, tag(expression));
        }

        connection.Execute("UPDATE tagging SET fingerprint = @fingerprint", new { fingerprint }, transaction);
        if (revisions.Count > 0)
        {
            AppendChange("vocabulary", null);
        }
    }

    /// <summary>Makes everything stored permanent; only now do others see it.</summary>
    public void Commit() => transaction.Commit();

    /// <summary>Frees the write lock, undoing what was not committed.</summary>
    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }

    private long AppendChange(string kind, string? workId) => connection.ExecuteScalar<long>(
        "INSERT INTO change (kind, work_id, at) VALUES (@kind, @workId, @now) RETURNING seq",
        new { kind, workId, now },
        transaction);

    private void StoreRevision(string workId, NewRevision revision)
    {
        var language = revision.Expression.Language.Code;
        var revisionId = LatestIfSame(workId, language, revision) ?? InsertRevision(workId, revision);
        connection.Execute(
            """
            INSERT INTO expression (work_id, language, revision_id) VALUES (@workId, @language, @revisionId)
            ON CONFLICT (work_id, language) DO UPDATE SET revision_id = @revisionId
            """,
            new { workId, language, revisionId },
            transaction);
        connection.Execute(
            """
            INSERT INTO file (source, path, hash, work_id, language) VALUES (@source, @Path, @Hash, @workId, @language)
            ON CONFLICT (source, path) DO UPDATE SET hash = @Hash, work_id = @workId, language = @language
            """,
            new { source, revision.Path, revision.Hash, workId, language },
            transaction);
        MentionTable.Write(connection, transaction, revisionId, revision.Expression);
    }

    private long? LatestIfSame(string workId, string language, NewRevision revision) => connection.QueryFirstOrDefault<long?>(
        """
        SELECT id FROM (SELECT id, source, path, hash FROM revision WHERE work_id = @workId AND language = @language ORDER BY number DESC LIMIT 1)
        WHERE hash = @Hash AND source = @source AND path = @Path
        """,
        new { workId, language, source, revision.Hash, revision.Path },
        transaction);

    private long InsertRevision(string workId, NewRevision revision)
    {
        var expression = revision.Expression;
        var revisionId = connection.ExecuteScalar<long>(
            """
            INSERT INTO revision (work_id, language, number, source, path, hash, bytes, title, original_title, summary, metadata, taken_in_at)
            VALUES (@workId, @language,
                    (SELECT coalesce(max(number), 0) + 1 FROM revision WHERE work_id = @workId AND language = @language),
                    @source, @Path, @Hash, @bytes, @Title, @OriginalTitle, @Summary, @metadata, @now)
            RETURNING id
            """,
            new
            {
                workId,
                language = expression.Language.Code,
                source,
                revision.Path,
                revision.Hash,
                bytes = revision.Bytes.ToArray(),
                expression.Title,
                expression.OriginalTitle,
                expression.Summary,
                metadata = Json(revision.Statement),
                now,
            },
            transaction);
        foreach (var (position, section) in expression.Sections.Index())
        {
            connection.Execute(
                """
                INSERT INTO section (revision_id, position, anchor, level, title, topic, value_list, html, plain)
                VALUES (@revisionId, @position, @Anchor, @Level, @Title, @Topic, @values, @Html, @Text)
                """,
                new { revisionId, position, section.Anchor, section.Level, section.Title, section.Topic, values = Json(section.Values), section.Html, section.Text },
                transaction);
        }

        return revisionId;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, CatalogueJson.Options);
}
