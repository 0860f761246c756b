using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>A file as read: one expression, and what it states of its work.</summary>
/// <param name="Expression">Title, summary and sections.</param>
/// <param name="Statement">What it states of its work.</param>
public sealed record ParsedDocument(Expression Expression, MetadataStatement Statement);
