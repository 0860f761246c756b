namespace KnowledgeBase.Documents;

/// <summary>Numbering systems that identify chemicals in a text.</summary>
public enum ChemicalIdentifierKind
{
    /// <summary>A CAS registry number, such as <c>7782-50-5</c>.</summary>
    Cas,

    /// <summary>A UN number of dangerous goods, such as <c>UN 1017</c>.</summary>
    Un,
}
