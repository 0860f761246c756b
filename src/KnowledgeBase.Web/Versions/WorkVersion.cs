namespace KnowledgeBase.Web.Versions;

/// <summary>A version that can be compared.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">The work's title in its language.</param>
/// <param name="TakenIn">When the revision was taken in, ISO 8601; <see langword="null"/> for another work as it stands.</param>
/// <param name="Year">The year of the work.</param>
/// <param name="IsCurrent">Whether it is how the text stands now.</param>
public sealed record WorkVersion(VersionKey Key, string Title, string? TakenIn, int? Year, bool IsCurrent);
