namespace KnowledgeBase.Documents;

/// <summary>The names of relations in files and in JSON.</summary>
public static class RelationNames
{
    /// <summary>The name in lower camel case: <c>ledTo</c>.</summary>
    public static string NameOf(RelationKind kind)
    {
        var name = kind.ToString();
        return string.Concat(char.ToLowerInvariant(name[0]).ToString(), name.AsSpan(1));
    }
}
