using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index;

/// <summary>The names of Lucene fields that are not text.</summary>
internal static class IndexFields
{
    /// <summary>The work's id: a term to update by, and a column to order equal hits by.</summary>
    public const string Id = "id";

    /// <summary>Who may see it, as a number of <see cref="AccessLevel"/>.</summary>
    public const string Access = "access";

    /// <summary>The date's sort key; 0 without a date.</summary>
    public const string Date = "date";

    /// <summary>The <see cref="HitRecord"/>.</summary>
    public const string Record = "record";

    /// <summary>Numbers by which a text or a chemical is known, in one way of writing: <see cref="QueryIdentifier"/>.</summary>
    public const string Identifiers = "identifiers";

    /// <summary>What it is about, as <c>scheme:code</c>: <see cref="WorkConcepts"/>.</summary>
    public const string Concepts = "concepts";

    /// <summary>The groups of letters of the words of a language: <see cref="Analysis.LetterGrams"/>.</summary>
    public static string Grams(Language language) => "grams." + language.Code;

    public static string Facet(FacetField field) => "facet." + field.Name;

    /// <summary>The order of titles for a reader of this language.</summary>
    public static string TitleOrder(Language reader) => "titleOrder." + reader.Code;
}
