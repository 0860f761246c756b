using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace KnowledgeBase.Web.Shared;

/// <summary>Describes parameters that an endpoint reads from the address itself and not as arguments of a method.</summary>
internal static class ParameterDescriptions
{
    /// <summary>Adds a parameter of the address to an operation's description.</summary>
    public static void Describe(this OpenApiOperation operation, string name, string description, OpenApiSchema schema, bool required = false)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Required = required,
            Schema = schema,
        });
    }

    /// <summary>One of these values.</summary>
    public static OpenApiSchema Choice(IEnumerable<string> values) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))],
    };
}
