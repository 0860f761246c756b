using System.Collections.Immutable;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>What a parser made of a file.</summary>
/// <param name="Document">The document; <see langword="null"/> when a problem is an error.</param>
/// <param name="Problems">Errors and warnings, in the order of their lines.</param>
public sealed record ParseResult(ParsedDocument? Document, ImmutableArray<Problem> Problems);
