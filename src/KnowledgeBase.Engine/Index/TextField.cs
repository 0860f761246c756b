using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index;

/// <summary>A stream of text of a work that is searched, with a Lucene field of its own for each language.</summary>
/// <param name="Name">The first part of the field's name.</param>
internal sealed record TextField(string Name)
{
    /// <summary>Title.</summary>
    public static TextField Title { get; } = new("title");

    /// <summary>Headings of sections.</summary>
    public static TextField Headings { get; } = new("headings");

    /// <summary>Summary and text.</summary>
    public static TextField Body { get; } = new("body");

    /// <summary>Labels of the concepts that the work is tagged with, in every language whether or not the work is.</summary>
    public static TextField Labels { get; } = new("labels");

    /// <summary>All streams; the order is the order of <see cref="Ordinal"/>.</summary>
    public static ImmutableArray<TextField> All { get; } = [Title, Headings, Body, Labels];

    public int Ordinal => All.IndexOf(this);

    public string In(Language language) => $"{Name}.{language.Code}";

    /// <summary>The language of a field by its name.</summary>
    public static Language LanguageOf(string fieldName) => Language.Parse(fieldName[(fieldName.LastIndexOf('.') + 1)..]);
}
