using System.Collections.Immutable;

namespace KnowledgeBase.Benchmarks;

/// <summary>A document of the generated collection: two sections of a hundred words, with values of every facet field.</summary>
internal sealed record GeneratedDocument(
    int Number,
    string Title,
    ImmutableArray<(string Topic, string Heading, string Text)> Sections,
    string Kind,
    string Jurisdiction,
    string Status,
    int Year,
    ImmutableArray<string> Disciplines,
    ImmutableArray<string> Themes,
    ImmutableArray<string> Sectors,
    ImmutableArray<string> Substances)
{
    /// <summary>Stands between title, headings and sections where an engine gets them as one text, so that no phrase reaches across.</summary>
    public const string Boundary = "zzqzz";

    public string Id => $"w{Number:000000}";

    /// <summary>Title, headings and sections as one text.</summary>
    public string FullText => string.Join($" {Boundary} ", Sections.SelectMany(section => new[] { section.Heading, section.Text }).Prepend(Title));

    /// <summary>A line for peers: id, title, full text, kind, jurisdiction, year, topics, disciplines; the five facets that peers count are the last.</summary>
    public string ToLine() => string.Join('\t', Id, Title, FullText, Kind, Jurisdiction, Year, string.Join(',', Sections.Select(section => section.Topic).Distinct()), string.Join(',', Disciplines));
}
