namespace KnowledgeBase.Engine.Catalogue;

/// <summary>Where the catalogue stands.</summary>
/// <param name="Identity">Tells this catalogue from every other.</param>
/// <param name="IndexGeneration">Indexes of an earlier generation are to be made anew.</param>
/// <param name="LastSequence">The number of the last change; 0 when there is none.</param>
/// <param name="VocabularySequence">The number of the last change of the vocabulary.</param>
public sealed record CatalogueState(string Identity, long IndexGeneration, long LastSequence, long VocabularySequence);
