namespace KnowledgeBase.Engine.Catalogue;

/// <summary>A file that the catalogue holds the content of.</summary>
/// <param name="Path">Relative to its source.</param>
/// <param name="Hash">Of the content taken in last.</param>
/// <param name="WorkId">The work.</param>
/// <param name="Language">Code of the language.</param>
public sealed record FileState(string Path, string Hash, string WorkId, string Language);
