using System.Text.Json;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Search;

namespace KnowledgeBase.Relevance.Tests;

/// <summary>A judged collection, taken in and indexed as any corpus is.</summary>
internal sealed class IndexedCollection : IDisposable
{
    private readonly JudgedCollection collection;
    private readonly string folder = Directory.CreateTempSubdirectory("knowledgebase-relevance-").FullName;
    private readonly SearchIndex index;

    public IndexedCollection(JudgedCollection collection)
    {
        this.collection = collection;
        var corpus = Path.Combine(folder, "corpus");
        Directory.CreateDirectory(Path.Combine(corpus, "guidance"));
        foreach (var (id, title, text) in collection.Documents)
        {
            File.WriteAllText(
                Path.Combine(corpus, "guidance", $"{id}.{collection.Language}.md"),
                $"---\ntitle: {JsonSerializer.Serialize(title.Length is 0 or > 300 ? "-" : title)}\n---\n{(text.Length == 0 ? "empty" : Escape(text))}\n");
        }

        var database = CatalogueDatabase.Open(Path.Combine(folder, "data"));
        var report = new Ingestor(database, corpus, TimeProvider.System).Ingest();
        Assert.Equal(collection.Documents.Count, report.Accepted);
        index = new SearchIndex(database, Path.Combine(folder, "index"));
        index.Follow();
    }

    /// <summary>Measures with these numbers.</summary>
    /// <param name="settings">The numbers.</param>
    /// <param name="sample">Every how manyth query is asked.</param>
    public Measures Measure(RankingSettings settings, int sample = 1)
    {
        index.Settings = settings;
        return Measures.Mean([.. collection.Queries.Where((_, i) => i % sample == 0).AsParallel().AsOrdered().Select(query => Measures.Of(Rank(query.Text), query.Relevant))]);
    }

    /// <summary>The queries whose first answer is not among the first so many, with the rank of each (0 for none).</summary>
    public IEnumerable<(string Query, int Rank, string Expected)> Misses(int first) =>
        from query in collection.Queries
        let ranked = Rank(query.Text).ToList()
        let rank = ranked.FindIndex(query.Relevant.ContainsKey) + 1
        where rank == 0 || rank > first
        select (query.Text, rank, query.Relevant.Keys.First());

    public void Dispose()
    {
        index.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private IReadOnlyList<string> Rank(string text) =>
        index.Rank(new SearchQuery { Text = text.Trim(), Reader = collection.Language, Size = SearchLimits.PageSize }, AccessLevel.Public);

    /// <summary>A text as Markdown that says just that.</summary>
    private static string Escape(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\n' => " ",
        < '\u0080' when !char.IsLetterOrDigit(letter) && !char.IsWhiteSpace(letter) => $"\\{letter}",
        _ => letter.ToString(),
    }));
}
