using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>A file to be taken in.</summary>
/// <param name="Path">Relative to its source.</param>
/// <param name="Hash">Of its bytes.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Expression">What was read from it.</param>
/// <param name="Statement">What it states of its work.</param>
public sealed record NewRevision(string Path, string Hash, ReadOnlyMemory<byte> Bytes, Expression Expression, MetadataStatement Statement);
