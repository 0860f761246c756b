namespace KnowledgeBase.Search;

/// <summary>A section to link to.</summary>
/// <param name="Anchor">Its fragment.</param>
/// <param name="Title">Its heading.</param>
public sealed record SectionReference(string Anchor, string Title);
