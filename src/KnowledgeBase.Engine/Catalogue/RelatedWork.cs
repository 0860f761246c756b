using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>A work that another one relates to, or that relates to it.</summary>
/// <param name="Kind">How.</param>
/// <param name="IsIncoming">Whether the relation was written in the related work: read it backwards.</param>
/// <param name="Work">The related work.</param>
public sealed record RelatedWork(RelationKind Kind, bool IsIncoming, WorkListing Work);
