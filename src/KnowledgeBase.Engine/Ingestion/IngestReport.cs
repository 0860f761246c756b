using System.Collections.Immutable;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>What an ingestion did.</summary>
/// <param name="Files">Files looked at.</param>
/// <param name="Unchanged">Files known already.</param>
/// <param name="Accepted">Files taken in.</param>
/// <param name="Refused">Files with errors; what the catalogue held of them before, it still holds.</param>
/// <param name="Withdrawn">Files that are no longer there.</param>
/// <param name="Problems">Errors and warnings, by file and line.</param>
public sealed record IngestReport(int Files, int Unchanged, int Accepted, int Refused, int Withdrawn, ImmutableArray<Problem> Problems);
