namespace KnowledgeBase.Web.Vocabulary;

/// <summary>Where the same stands in RDF.</summary>
/// <param name="Turtle">As Turtle.</param>
/// <param name="JsonLd">As JSON-LD.</param>
public sealed record RdfLinks(string Turtle, string JsonLd)
{
    internal static RdfLinks Of(string? scheme = null, string? code = null)
    {
        var name = VocabularyAddresses.Name(scheme, code);
        return new RdfLinks(name + ".ttl", name + ".jsonld");
    }
}
