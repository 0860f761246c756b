using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index;

/// <summary>A stream of text of a work that is searched, with a Lucene field of its own for each language.</summary>
/// <param name="Name">The first part of the field's name.</param>
/// <param name="Weight">What an occurrence counts, with one in the text counting 1 (BM25F).</param>
/// <param name="LengthNormalization">b of BM25F: how much a long field is held against its words, 0 to 1.</param>
internal sealed record TextField(string Name, float Weight, float LengthNormalization)
{
    /// <summary>Title.</summary>
    public static TextField Title { get; } = new("title", 3f, 0.3f);

    /// <summary>Headings of sections.</summary>
    public static TextField Headings { get; } = new("headings", 1.5f, 0.5f);

    /// <summary>Summary and text.</summary>
    public static TextField Body { get; } = new("body", 1f, 0.75f);

    /// <summary>Labels of the concepts that the work is tagged with, in every language whether or not the work is.</summary>
    public static TextField Labels { get; } = new("labels", 0.5f, 0.3f);

    /// <summary>All streams; the order is the order of <see cref="Ordinal"/>.</summary>
    public static ImmutableArray<TextField> All { get; } = [Title, Headings, Body, Labels];

    public int Ordinal => All.IndexOf(this);

    public string In(Language language) => $"{Name}.{language.Code}";

    /// <summary>The language of a field by its name.</summary>
    public static Language LanguageOf(string fieldName) => Language.Parse(fieldName[(fieldName.LastIndexOf('.') + 1)..]);
}
