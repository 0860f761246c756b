using Dapper;
using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>Concepts recognised in texts, as rows.</summary>
internal static class MentionTable
{
    /// <summary>The position of what stands in title and summary.</summary>
    public const int Head = -1;

    /// <summary>Writes what was recognised in a revision in place of what was written before.</summary>
    public static void Write(SqliteConnection connection, SqliteTransaction transaction, long revisionId, Expression tagged)
    {
        connection.Execute("DELETE FROM mention WHERE revision_id = @revisionId", new { revisionId }, transaction);
        var rows = tagged.Sections.Index()
            .SelectMany(section => section.Item.Mentions.Select(mention => (Position: section.Index, Mention: mention)))
            .Concat(tagged.Mentions.Select(mention => (Position: Head, Mention: mention)));
        connection.Execute(
            "INSERT INTO mention (revision_id, position, scheme, concept, times) VALUES (@revisionId, @Position, @Scheme, @Id, @Times)",
            rows.Select(row => new { revisionId, row.Position, row.Mention.Concept.Scheme, row.Mention.Concept.Id, row.Mention.Times }),
            transaction);
    }

    /// <summary>What was recognised in the current revisions of works, by revision and position, most often named first.</summary>
    public static ILookup<(long RevisionId, long Position), ConceptMention> Read(SqliteConnection connection, IReadOnlyCollection<string> workIds) => connection
        .Query<(long RevisionId, long Position, string Scheme, string Concept, long Times)>(
            """
            SELECT m.revision_id, m.position, m.scheme, m.concept, m.times
            FROM mention m JOIN expression e ON e.revision_id = m.revision_id
            WHERE e.work_id IN @workIds
            ORDER BY m.times DESC, m.scheme, m.concept
            """,
            new { workIds })
        .ToLookup(row => (row.RevisionId, row.Position), row => new ConceptMention(new ConceptReference(row.Scheme, row.Concept), (int)row.Times));
}
