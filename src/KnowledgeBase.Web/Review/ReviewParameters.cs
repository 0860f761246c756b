using System.Text.Json.Nodes;
using KnowledgeBase.Documents;
using Microsoft.OpenApi;

namespace KnowledgeBase.Web.Review;

/// <summary>Describes the parameters of a review, which are read together and not as a method's arguments.</summary>
internal static class ReviewParameters
{
    public static RouteHandlerBuilder WithReviewParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters ??= [];
        Add("jurisdiction", "The State or union under review: a code of the scheme 'jurisdiction'.", new OpenApiSchema { Type = JsonSchemaType.String }, required: true);
        Add(
            "yardstick",
            "What it is held against: 'all', a region's code, the codes of States (repeated), or a convention's id. By default the State's region.",
            new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });
        Add(
            "lang",
            "The reader's language; by default from Accept-Language.",
            new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Language.All.Select(language => (JsonNode)JsonValue.Create(language.Code))] });
        return Task.CompletedTask;

        void Add(string name, string description, OpenApiSchema schema, bool required = false) => operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Required = required,
            Schema = schema,
        });
    });
}
