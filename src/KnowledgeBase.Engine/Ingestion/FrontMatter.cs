using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>A front matter as read.</summary>
internal sealed record FrontMatter
{
    public string? Title { get; init; }

    public string? OriginalTitle { get; init; }

    public string? Summary { get; init; }

    public MetadataStatement Statement { get; init; } = new();

    public FrontMatter State(Func<MetadataStatement, MetadataStatement> change) => this with { Statement = change(Statement) };
}
