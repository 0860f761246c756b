using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

/// <summary>A corpus folder, a SQLite file and a Lucene folder of a test's own, all real.</summary>
internal sealed class Workplace : IDisposable
{
    public Workplace()
    {
        Root = Directory.CreateTempSubdirectory("knowledgebase-").FullName;
        Directory.CreateDirectory(Corpus);
        Database = CatalogueDatabase.Open(Path.Combine(Root, "data"));
        Index = new SearchIndex(Database, IndexFolder);
    }

    public string Root { get; }

    public string Corpus => Path.Combine(Root, "corpus");

    public string IndexFolder => Path.Combine(Root, "index");

    public CatalogueDatabase Database { get; }

    public SearchIndex Index { get; private set; }

    public WorkStore Works => new(Database);

    public Workplace With(string path, string content)
    {
        var file = Path.Combine(Corpus, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    /// <summary>A regulation in one language with a section.</summary>
    public Workplace WithWork(string id, string title, string text, string fields = "", string language = "en", string collection = "regulations") =>
        With($"{collection}/{id}.{language}.md", $"---\ntitle: {title}\n{fields}\n---\n## Duties {{#duties}}\n{text}\n");

    public void Remove(string path) => File.Delete(Path.Combine(Corpus, path));

    public IngestReport Ingest(string? path = null) => new Ingestor(Database, Corpus, TimeProvider.System).Ingest(path);

    /// <summary>Ingests and brings the index up to it.</summary>
    public Workplace Publish()
    {
        Ingest();
        Index.Follow();
        return this;
    }

    public SearchPage Search(string text, string reader = "en", AccessLevel access = AccessLevel.Public) =>
        Index.Search(new SearchQuery { Text = text, Reader = Language.Parse(reader), Size = 100 }, access);

    public IReadOnlyList<string> Ids(string text, string reader = "en", AccessLevel access = AccessLevel.Public) =>
        [.. Search(text, reader, access).Hits.Select(hit => hit.Id)];

    /// <summary>The index as another process would open it.</summary>
    public SearchIndex Reopen()
    {
        Index.Dispose();
        return Index = new SearchIndex(Database, IndexFolder);
    }

    public void Dispose()
    {
        Index.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
    }
}
