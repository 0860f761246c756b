using Dapper;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>What has changed in the catalogue, in order: what the index follows.</summary>
/// <param name="database">The catalogue.</param>
public sealed class ChangeLog(CatalogueDatabase database)
{
    /// <summary>Where the catalogue stands.</summary>
    public CatalogueState State()
    {
        using var connection = database.OpenReader();
        return connection.QuerySingle<CatalogueState>(
            """
            SELECT id AS Identity, index_generation AS IndexGeneration,
                   (SELECT coalesce(max(seq), 0) FROM change) AS LastSequence,
                   (SELECT coalesce(max(seq), 0) FROM change WHERE kind = 'vocabulary') AS VocabularySequence
            FROM identity
            """);
    }

    /// <summary>How many works there are, withdrawn ones excepted. Takes as long as there are many.</summary>
    public long Works()
    {
        using var connection = database.OpenReader();
        return connection.ExecuteScalar<long>("SELECT count(*) FROM work WHERE withdrawn = 0");
    }

    /// <summary>The ids of works that changed after this number, each with its latest number, in the order of the numbers.</summary>
    /// <param name="sequence">The last number already applied.</param>
    public IReadOnlyList<(string WorkId, long Sequence)> WorksAfter(long sequence)
    {
        using var connection = database.OpenReader();
        return [.. connection.Query<(string, long)>("SELECT id, seq FROM work WHERE seq > @sequence ORDER BY seq", new { sequence })];
    }

    /// <summary>Asks for an index made anew: every index of an earlier generation is out of date.</summary>
    /// <returns>The new generation.</returns>
    public long RequestRebuild()
    {
        using var connection = database.OpenWriter();
        return connection.ExecuteScalar<long>("UPDATE identity SET index_generation = index_generation + 1 RETURNING index_generation");
    }
}
