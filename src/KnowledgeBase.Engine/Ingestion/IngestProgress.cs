namespace KnowledgeBase.Engine.Ingestion;

/// <summary>How far an ingestion has come.</summary>
/// <param name="Done">Files read.</param>
/// <param name="Total">Files to read.</param>
/// <param name="File">The file read last.</param>
public readonly record struct IngestProgress(int Done, int Total, string File);
