using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeBase.Web.Vocabulary.Skos;

/// <summary>Writes RDF as JSON-LD (W3C JSON-LD 1.1), texts as maps by language.</summary>
internal static class JsonLd
{
    public const string MediaType = "application/ld+json";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The statements, an object for each subject.</summary>
    public static string Write(IEnumerable<RdfStatement> statements, string ownNamespace) => new JsonObject
    {
        ["@context"] = Context(ownNamespace),
        ["@graph"] = new JsonArray([.. statements.GroupBy(statement => statement.Subject).Select(group => Subject(group.Key, group))]),
    }.ToJsonString(Options);

    private static JsonObject Context(string ownNamespace)
    {
        var context = new JsonObject();
        foreach (var (prefix, space) in SkosTerms.Prefixes.Add(("kb", ownNamespace)))
        {
            context[prefix] = space;
        }

        foreach (var name in SkosTerms.Texts)
        {
            context[name] = new JsonObject { ["@id"] = SkosTerms.Expand(name, ownNamespace), ["@container"] = "@language" };
        }

        foreach (var name in SkosTerms.Links)
        {
            context[name] = new JsonObject { ["@id"] = SkosTerms.Expand(name, ownNamespace), ["@type"] = "@id" };
        }

        return context;
    }

    private static JsonObject Subject(string iri, IEnumerable<RdfStatement> statements)
    {
        var node = new JsonObject { ["@id"] = iri };
        foreach (var group in statements.GroupBy(statement => statement.Predicate))
        {
            node[group.Key == SkosTerms.Type ? "@type" : group.Key] = SkosTerms.Texts.Contains(group.Key)
                ? ByLanguage(group)
                : OneOrMany(group.Select(statement => statement.Target.Value));
        }

        return node;
    }

    private static JsonObject ByLanguage(IEnumerable<RdfStatement> statements)
    {
        var map = new JsonObject();
        foreach (var group in statements.GroupBy(statement => statement.Target.Language!))
        {
            map[group.Key.Code] = OneOrMany(group.Select(statement => statement.Target.Value));
        }

        return map;
    }

    private static JsonNode OneOrMany(IEnumerable<string> values) =>
        values.ToList() is [var only] ? JsonValue.Create(only)! : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
}
