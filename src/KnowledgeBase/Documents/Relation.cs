namespace KnowledgeBase.Documents;

/// <summary>A relation as its author wrote it: from the work that holds it to <paramref name="Target"/>.</summary>
/// <param name="Kind">How they relate.</param>
/// <param name="Target">The other work's id.</param>
public sealed record Relation(RelationKind Kind, string Target);
