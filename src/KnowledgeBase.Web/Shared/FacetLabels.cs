using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Shared;

/// <summary>What the values of facet fields are called.</summary>
public static class FacetLabels
{
    /// <summary>The label of a value in the reader's language; years are their own.</summary>
    public static string Of(FacetField field, string value, Language reader, ControlledVocabulary vocabulary) =>
        field.Scheme is { } scheme ? vocabulary.Label(scheme, value, reader) : value;
}
