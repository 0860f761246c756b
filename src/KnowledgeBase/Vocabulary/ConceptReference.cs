namespace KnowledgeBase.Vocabulary;

/// <summary>Names a concept of the vocabulary, whether or not it exists (any more).</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Id">The code in the scheme.</param>
public readonly record struct ConceptReference(string Scheme, string Id)
{
    /// <summary>Reads <c>scheme:code</c>.</summary>
    public static bool TryParse(string text, out ConceptReference reference)
    {
        reference = text.Split(':', 2) is [{ Length: > 0 } scheme, { Length: > 0 } id] ? new ConceptReference(scheme, id) : default;
        return reference.Scheme is not null;
    }

    /// <summary><c>scheme:code</c>, as in addresses.</summary>
    public override string ToString() => $"{Scheme}:{Id}";
}
