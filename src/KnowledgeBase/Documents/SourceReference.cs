namespace KnowledgeBase.Documents;

/// <summary>The official source that a digest was written from.</summary>
/// <param name="Title">The official citation.</param>
/// <param name="Url">An absolute https address.</param>
/// <param name="Body">The publisher, where it is not the issuer.</param>
public sealed record SourceReference(string? Title, Uri? Url, string? Body);
