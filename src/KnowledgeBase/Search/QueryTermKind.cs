namespace KnowledgeBase.Search;

/// <summary>What a part of a query asks for.</summary>
public enum QueryTermKind
{
    /// <summary>A word in any of its forms.</summary>
    Word,

    /// <summary>Words in this order, as written.</summary>
    Phrase,

    /// <summary>Words that begin like this.</summary>
    Prefix,

    /// <summary>A value of a field: <c>kind:act</c>.</summary>
    Field,
}
