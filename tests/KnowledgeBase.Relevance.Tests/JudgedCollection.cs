using KnowledgeBase.Documents;

namespace KnowledgeBase.Relevance.Tests;

/// <summary>Documents that somebody else wrote, queries, and what answers each.</summary>
/// <param name="Name">Its name in the table and in <c>floors.json</c>.</param>
/// <param name="Language">The language of documents and queries.</param>
/// <param name="Documents">By id: title and text.</param>
/// <param name="Queries">Text, and the grade of each relevant document.</param>
internal sealed record JudgedCollection(
    string Name,
    Language Language,
    IReadOnlyList<(string Id, string Title, string Text)> Documents,
    IReadOnlyList<(string Text, IReadOnlyDictionary<string, int> Relevant)> Queries);
