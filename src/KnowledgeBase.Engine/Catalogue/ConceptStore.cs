using System.Collections.Frozen;
using System.Collections.Immutable;
using Dapper;
using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>Reads which works are about a concept: those whose authors say so, and those whose texts name it.</summary>
/// <param name="database">The catalogue.</param>
public sealed class ConceptStore(CatalogueDatabase database)
{
    /// <summary>Where the metadata of a work names concepts of a scheme.</summary>
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["kind"] = "$.kind",
        ["jurisdiction"] = "$.jurisdiction",
        ["status"] = "$.status",
        ["legalForce"] = "$.legalForce",
        ["subject"] = "$.subjects",
        ["discipline"] = "$.disciplines",
        ["theme"] = "$.themes",
        ["sector"] = "$.sectors",
        ["substance"] = "$.substances",
        ["audience"] = "$.audiences",
        ["confidence"] = "$.confidence",
    }.ToFrozenDictionary();

    /// <summary>The ids of works and the concepts of one scheme that they are tagged with: of what this reader may see.</summary>
    private const string AssertedRows =
        """
        SELECT w.id AS work_id, j.value AS concept FROM work w, json_each(w.metadata, @path) j
        WHERE w.withdrawn = 0 AND w.access <= @access
        UNION
        SELECT w.id, s.topic FROM work w JOIN expression e ON e.work_id = w.id JOIN section s ON s.revision_id = e.revision_id
        WHERE @scheme = 'topic' AND s.topic IS NOT NULL AND w.withdrawn = 0 AND w.access <= @access
        UNION
        SELECT w.id, e.language FROM work w JOIN expression e ON e.work_id = w.id
        WHERE @scheme = 'language' AND w.withdrawn = 0 AND w.access <= @access
        """;

    /// <summary>The works tagged with a concept that this reader may see, newest first.</summary>
    public ImmutableArray<WorkListing> Asserted(ConceptReference concept, AccessLevel access) => List(
        $"""
        SELECT w.id, w.metadata FROM work w
        WHERE w.id IN (SELECT work_id FROM ({AssertedRows}) WHERE concept = @id)
        ORDER BY coalesce(json_extract(w.metadata, '$.adopted'), json_extract(w.metadata, '$.occurred'), json_extract(w.metadata, '$.inForce'), '') DESC, w.id
        """,
        concept,
        access);

    /// <summary>The works that name a concept without being tagged with it and that this reader may see, those that name it most often first.</summary>
    public ImmutableArray<WorkListing> Found(ConceptReference concept, AccessLevel access) => List(
        $"""
        SELECT w.id, w.metadata FROM work w
        JOIN (SELECT work_id, max(times) AS times FROM
                 (SELECT e.work_id, sum(m.times) AS times FROM mention m JOIN expression e ON e.revision_id = m.revision_id
                  WHERE m.scheme = @scheme AND m.concept = @id GROUP BY e.work_id, e.language)
              GROUP BY work_id) f ON f.work_id = w.id
        WHERE w.withdrawn = 0 AND w.access <= @access AND w.id NOT IN (SELECT work_id FROM ({AssertedRows}) WHERE concept = @id)
        ORDER BY f.times DESC, w.id
        """,
        concept,
        access);

    /// <summary>For each concept of a scheme, how many works that this reader may see are tagged with it or name it; concepts without any are left out.</summary>
    public IReadOnlyDictionary<string, int> Counts(string scheme, AccessLevel access)
    {
        using var connection = database.OpenReader();
        return connection.Query<(string Concept, long Works)>(
            $"""
            SELECT concept, count(DISTINCT work_id) FROM
                ({AssertedRows}
                 UNION
                 SELECT e.work_id, m.concept FROM mention m JOIN expression e ON e.revision_id = m.revision_id JOIN work w ON w.id = e.work_id
                 WHERE m.scheme = @scheme AND w.withdrawn = 0 AND w.access <= @access)
            GROUP BY concept
            """,
            new { scheme, path = Paths.GetValueOrDefault(scheme, "$.none"), access = (int)access }).ToDictionary(row => row.Concept, row => (int)row.Works);
    }

    private ImmutableArray<WorkListing> List(string sql, ConceptReference concept, AccessLevel access)
    {
        using var connection = database.OpenReader();
        var rows = connection.Query<(string Id, string Metadata)>(
            sql,
            new { scheme = concept.Scheme, id = concept.Id, path = Paths.GetValueOrDefault(concept.Scheme, "$.none"), access = (int)access }).AsList();
        return [.. WorkListing.Read(connection, rows)];
    }
}
