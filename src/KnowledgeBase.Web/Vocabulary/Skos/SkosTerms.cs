using System.Collections.Immutable;

namespace KnowledgeBase.Web.Vocabulary.Skos;

/// <summary>The names that the export is written in.</summary>
internal static class SkosTerms
{
    public const string Type = "rdf:type";
    public const string Label = "skos:prefLabel";

    /// <summary>Prefixes of other people's namespaces; <c>kb</c> is the site's own.</summary>
    public static ImmutableArray<(string Prefix, string Namespace)> Prefixes { get; } =
    [
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("dct", "http://purl.org/dc/terms/"),
    ];

    /// <summary>Predicates whose objects are texts with a language.</summary>
    public static ImmutableArray<string> Texts { get; } = [Label, "skos:altLabel", "skos:definition", "dct:title"];

    /// <summary>Predicates whose objects are IRIs.</summary>
    public static ImmutableArray<string> Links { get; } =
        ["skos:inScheme", "skos:topConceptOf", "skos:hasTopConcept", "skos:broader", "skos:narrower", "skos:related", "skos:exactMatch", "kb:hazard"];

    public static string Expand(string name, string ownNamespace)
    {
        var (prefix, local) = name.Split(':', 2) is [var before, var after] ? (before, after) : throw new ArgumentException(name, nameof(name));
        return (Prefixes.FirstOrDefault(known => known.Prefix == prefix).Namespace ?? ownNamespace) + local;
    }
}
