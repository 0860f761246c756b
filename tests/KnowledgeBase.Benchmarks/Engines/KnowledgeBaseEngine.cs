using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Search;

namespace KnowledgeBase.Benchmarks.Engines;

/// <summary>The product: the catalogue and the index as the site uses them.</summary>
internal sealed class KnowledgeBaseEngine : Engine
{
    private readonly string indexFolder;
    private readonly SearchIndex index;

    public KnowledgeBaseEngine(string folder, GeneratedCorpus corpus)
    {
        Database = GeneratedCatalogue.Open(Path.Combine(folder, "catalogue"), corpus);
        indexFolder = Path.Combine(folder, "knowledgebase");
        index = new SearchIndex(Database, indexFolder);
        index.Follow();
    }

    public CatalogueDatabase Database { get; }

    public override long IndexSize => SizeOf(indexFolder);

    /// <summary>Brings the index to where the catalogue stands.</summary>
    public void Follow() => index.Follow();

    public SearchPage Ask(BenchmarkQuery query)
    {
        var search = new SearchQuery { Text = Text(query), Reader = Language.English };
        if (query.Kind.Length > 0)
        {
            search = search.With(Field("kind"), query.Kind).With(Field("jurisdiction"), query.Jurisdiction);
        }

        return index.Search(search, AccessLevel.Public);
    }

    protected override (long Total, long Counted, int Shown) Search(BenchmarkQuery query)
    {
        var page = Ask(query);
        var counted = page.Facets.Where(facet => Facets.Contains(facet.Field.Name)).Sum(facet => facet.Values.Where(value => IsGiven(facet.Field, value)).Sum(value => (long)value.Count));
        return (page.Total, counted, page.Hits.Count(hit => !hit.Snippet.IsEmpty));
    }

    public override void Dispose() => index.Dispose();

    /// <summary>Broader regions are counted as well, but only by the product.</summary>
    private static bool IsGiven(FacetField field, FacetValue value) => field.IsYear || Given[field.Name].Contains(value.Value);

    private static readonly Dictionary<string, HashSet<string>> Given = Facets.Where(facet => facet != "year").ToDictionary(facet => facet, facet => GeneratedCorpus.Values(facet).ToHashSet());

    private static FacetField Field(string name) => FacetFields.TryGet(name, out var field) ? field : throw new ArgumentException(name);

    private static string Text(BenchmarkQuery query) => query.Class switch
    {
        QueryClass.Any => string.Join(" OR ", query.Words),
        QueryClass.Phrase => $"\"{string.Join(' ', query.Words)}\"",
        QueryClass.Prefix => $"{query.Words[0]}*",
        _ => string.Join(' ', query.Words),
    };
}
