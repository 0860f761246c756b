using Dapper;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>Reads the files of the vocabulary as they were taken in last.</summary>
/// <param name="database">The catalogue.</param>
public sealed class VocabularyStore(CatalogueDatabase database)
{
    /// <summary>Name and content of each file, in the order of names; empty before the first ingestion.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Files()
    {
        using var connection = database.OpenReader();
        return [.. connection.Query<(string, byte[])>("SELECT name, bytes FROM vocabulary_file ORDER BY name")];
    }
}
