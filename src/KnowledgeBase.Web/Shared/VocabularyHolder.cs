using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Shared;

/// <summary>The vocabulary as it stands, read again when the catalogue says that it has changed.</summary>
public sealed class VocabularyHolder
{
    private volatile ControlledVocabulary current = ControlledVocabulary.Empty;
    private long sequence = -1;

    /// <summary>The vocabulary.</summary>
    public ControlledVocabulary Current => current;

    /// <summary>Reads it again if its last change is another than the one read.</summary>
    public void Refresh(CatalogueDatabase database, CatalogueState state)
    {
        if (state.VocabularySequence != sequence)
        {
            current = StoredVocabulary.Load(database);
            sequence = state.VocabularySequence;
        }
    }
}
