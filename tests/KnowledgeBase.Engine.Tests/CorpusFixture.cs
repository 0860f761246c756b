using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Tests;

namespace KnowledgeBase.Engine.Tests;

/// <summary>The corpus of the repository, checked, and taken into a catalogue of its own.</summary>
public sealed class CorpusFixture : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("knowledgebase-corpus-").FullName;

    public CorpusFixture()
    {
        Problems = Ingestor.Check(Repository.Corpus, Repository.Corpus, TimeProvider.System).Problems;
        var database = CatalogueDatabase.Open(folder);
        new Ingestor(database, Repository.Corpus, TimeProvider.System).Ingest();
        Vocabulary = StoredVocabulary.Load(database);
        var works = new WorkStore(database);
        Works = [.. works.Load(works.Ids().Order(StringComparer.Ordinal))];
    }

    /// <summary>What <c>check</c> says of it.</summary>
    public ImmutableArray<Problem> Problems { get; }

    public ImmutableArray<Work> Works { get; }

    public ControlledVocabulary Vocabulary { get; }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
