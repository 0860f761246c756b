namespace KnowledgeBase.Engine.Ingestion;

/// <summary>What an ingestion looks at.</summary>
/// <param name="Root">The corpus folder.</param>
/// <param name="Below">The part of it, relative with forward slashes; empty for all.</param>
/// <param name="Source">How the catalogue names the folder.</param>
internal sealed record IngestionScope(string Root, string Below, string Source)
{
    /// <summary>The configured corpus folder, wherever it lies.</summary>
    public const string CorpusSource = "corpus";

    /// <summary>Whether it is the configured corpus folder.</summary>
    public bool IsCorpus => Source == CorpusSource;
}
