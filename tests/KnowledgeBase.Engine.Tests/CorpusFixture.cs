using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Tests;

namespace KnowledgeBase.Engine.Tests;

/// <summary>The corpus of the repository, checked, taken into a catalogue of its own and indexed; one for all who look at it.</summary>
public sealed class CorpusFixture : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("knowledgebase-corpus-").FullName;
    private readonly Lazy<SearchIndex> index;
    private readonly Lazy<ImmutableArray<Problem>> problems = new(() => Ingestor.Check(Repository.Corpus, Repository.Corpus, TimeProvider.System).Problems);

    public CorpusFixture()
    {
        var database = CatalogueDatabase.Open(Path.Combine(folder, "data"));
        new Ingestor(database, Repository.Corpus, TimeProvider.System).Ingest();
        Vocabulary = StoredVocabulary.Load(database);
        var works = new WorkStore(database);
        Works = [.. works.Load(works.Ids().Order(StringComparer.Ordinal))];
        index = new(() =>
        {
            var made = new SearchIndex(database, Path.Combine(folder, "index"));
            made.Follow();
            return made;
        });
    }

    /// <summary>What <c>check</c> says of it.</summary>
    public ImmutableArray<Problem> Problems => problems.Value;

    public ImmutableArray<Work> Works { get; }

    public ControlledVocabulary Vocabulary { get; }

    /// <summary>Its index.</summary>
    public SearchIndex Index => index.Value;

    public void Dispose()
    {
        if (index.IsValueCreated)
        {
            index.Value.Dispose();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
