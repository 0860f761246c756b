namespace KnowledgeBase.Benchmarks.Engines;

/// <summary>What an engine answered.</summary>
/// <param name="Microseconds">How long it took, by the engine's own clock.</param>
/// <param name="Total">Documents that match.</param>
/// <param name="Counted">The counts of all values of the five facets together: equal where counting is exact.</param>
/// <param name="Shown">Hits with a snippet.</param>
internal readonly record struct Answer(long Microseconds, long Total, long Counted, int Shown);
