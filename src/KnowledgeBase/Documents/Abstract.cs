namespace KnowledgeBase.Documents;

/// <summary>What a work is called and what it is about in one language, whether or not there is a text of it in that language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">One or two sentences on what the text does and for whom.</param>
public sealed record Abstract(Language Language, string Title, string? Summary);
