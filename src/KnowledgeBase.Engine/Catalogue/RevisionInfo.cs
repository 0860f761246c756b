namespace KnowledgeBase.Engine.Catalogue;

/// <summary>A file as it was when it was taken in.</summary>
/// <param name="Language">Code of its language.</param>
/// <param name="Number">From 1, counted for each language of a work.</param>
/// <param name="Path">Where it lay, relative to its source.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Title">Its title.</param>
/// <param name="TakenInAt">When, ISO 8601 in UTC.</param>
public sealed record RevisionInfo(string Language, long Number, string Path, string Hash, string Title, string TakenInAt);
