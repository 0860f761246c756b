using KnowledgeBase.Documents;

namespace KnowledgeBase.Provisions;

/// <summary>What a work is called in one of its languages.</summary>
/// <param name="Language">The language.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">One or two sentences on what it does and for whom.</param>
public sealed record WorkTitle(Language Language, string Title, string? Summary);
