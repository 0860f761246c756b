namespace KnowledgeBase.Search;

/// <summary>What a suggestion comes from.</summary>
public enum SuggestionKind
{
    /// <summary>A label of a concept of the vocabulary.</summary>
    Concept,

    /// <summary>The title of a work.</summary>
    Title,

    /// <summary>A word that many works have.</summary>
    Word,
}
