using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index;

/// <summary>A stream of text of a work that is searched, with a Lucene field of its own for each language.</summary>
internal sealed class TextField
{
    private readonly ImmutableArray<string> names;

    private TextField(string name, int ordinal)
    {
        Name = name;
        Ordinal = ordinal;
        names = [.. Language.All.Select(language => $"{name}.{language.Code}")];
    }

    /// <summary>Title.</summary>
    public static TextField Title { get; } = new("title", 0);

    /// <summary>Headings of sections.</summary>
    public static TextField Headings { get; } = new("headings", 1);

    /// <summary>Summary and text.</summary>
    public static TextField Body { get; } = new("body", 2);

    /// <summary>Labels of the concepts that the work is tagged with, in every language whether or not the work is; its citation and issuer.</summary>
    public static TextField Labels { get; } = new("labels", 3);

    /// <summary>Title and summary in a language in which there is no text.</summary>
    public static TextField Abstract { get; } = new("abstract", 4);

    /// <summary>All streams; the order is the order of <see cref="Ordinal"/>.</summary>
    public static ImmutableArray<TextField> All { get; } = [Title, Headings, Body, Labels, Abstract];

    /// <summary>What an author wrote, labels left aside.</summary>
    public static ImmutableArray<TextField> Texts { get; } = [Title, Headings, Body, Abstract];

    /// <summary>The first part of the field's name.</summary>
    public string Name { get; }

    public int Ordinal { get; }

    public string In(Language language) => names[language.Ordinal];

    /// <summary>The language of a field by its name.</summary>
    public static Language LanguageOf(string fieldName) => Language.Parse(fieldName[(fieldName.LastIndexOf('.') + 1)..]);
}
