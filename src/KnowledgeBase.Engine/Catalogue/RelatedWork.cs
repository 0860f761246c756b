using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>A work that another one relates to, or that relates to it.</summary>
/// <param name="Kind">How.</param>
/// <param name="IsIncoming">Whether the relation was written in the related work: read it backwards.</param>
/// <param name="Id">The related work.</param>
/// <param name="Metadata">What is said of it.</param>
/// <param name="Titles">Its titles by language; at least one.</param>
public sealed record RelatedWork(RelationKind Kind, bool IsIncoming, string Id, WorkMetadata Metadata, ImmutableDictionary<Language, string> Titles);
