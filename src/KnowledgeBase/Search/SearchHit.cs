using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Search;

/// <summary>A work that was found, in the language that suits the reader and the query best.</summary>
/// <param name="Id">The work's id.</param>
/// <param name="Language">The language of the text that it leads to.</param>
/// <param name="Title">The title, with what matched marked.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Year">The year of its date.</param>
/// <param name="Status">Code of its status.</param>
/// <param name="Score">How well it matches; 0 when there is nothing to match.</param>
/// <param name="Section">The section that answers best; <see langword="null"/> when no section stands out.</param>
/// <param name="Snippet">The passage that shows why it was found; without a query, its summary.</param>
/// <param name="AlsoIn">Its other languages, in the order of <see cref="Language.All"/>.</param>
public sealed record SearchHit(
    string Id,
    Language Language,
    ImmutableArray<SnippetPart> Title,
    string Kind,
    string? Jurisdiction,
    int? Year,
    string? Status,
    float Score,
    SectionReference? Section,
    ImmutableArray<SnippetPart> Snippet,
    ImmutableArray<Language> AlsoIn)
{
    /// <summary>The language of <see cref="Title"/>: the reader's, when the work has a title in it although there is no text.</summary>
    public required Language TitleLanguage { get; init; }

    /// <summary>The language of <see cref="Snippet"/>.</summary>
    public required Language SnippetLanguage { get; init; }

    /// <summary>The best one to three passages, best first; the first is <see cref="Snippet"/>. Empty when there is nothing to match.</summary>
    public ImmutableArray<SearchPassage> Passages { get; init; } = [];

    /// <summary>Why it stands where it stands, weightiest first; empty unless <see cref="SearchQuery.Explain"/> asks.</summary>
    public ImmutableArray<HitReason> Reasons { get; init; } = [];
}
