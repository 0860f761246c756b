using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Search;

namespace KnowledgeBase.Relevance.Tests;

/// <summary>The own judged queries over the corpus of this repository, in six languages.</summary>
internal sealed class OwnQueries : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("knowledgebase-own-").FullName;
    private readonly SearchIndex index;
    private readonly WorkStore works;

    public OwnQueries()
    {
        var database = CatalogueDatabase.Open(Path.Combine(folder, "data"));
        new Ingestor(database, Path.Combine(KnowledgeBase.Web.Tests.Repository.Root, "docs-corpus"), TimeProvider.System).Ingest();
        index = new SearchIndex(database, Path.Combine(folder, "index"));
        index.Follow();
        works = new WorkStore(database);
    }

    /// <summary>The judged queries of <c>own-queries.tsv</c>.</summary>
    public static ImmutableArray<(string Group, Language Language, string Text, ImmutableArray<string> Answers)> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "own-queries.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(parts => (parts[0], Language.Parse(parts[1]), parts[2], parts[3].Split(' ').ToImmutableArray())),
    ];

    /// <summary>For each query: whether an answer exists in the reader's language, and the rank of the first answer; 0 when it is not among the first ten.</summary>
    public ImmutableArray<(string Text, Language Language, bool IsInLanguage, int Rank, string First)> Ranks(RankingSettings settings)
    {
        index.Settings = settings;
        var known = works.Load(All.SelectMany(query => query.Answers).Distinct()).ToDictionary(work => work.Id);
        Assert.All(All, query => Assert.All(query.Answers, answer => Assert.True(known.ContainsKey(answer), answer)));
        return
        [
            .. All.Select(query =>
            {
                var ranked = index.Rank(new SearchQuery { Text = query.Text, Reader = query.Language, Size = 10 }, AccessLevel.Public);
                var rank = 1 + ranked.ToList().FindIndex(query.Answers.Contains);
                return (query.Text, query.Language, query.Answers.Any(answer => known[answer].In(query.Language) is not null), rank, string.Join(' ', ranked.Take(5)));
            }),
        ];
    }

    public void Dispose()
    {
        index.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
