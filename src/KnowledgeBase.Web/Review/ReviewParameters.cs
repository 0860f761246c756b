using System.Text.Json.Nodes;
using KnowledgeBase.Documents;
using KnowledgeBase.Web.Shared;
using Microsoft.OpenApi;

namespace KnowledgeBase.Web.Review;

/// <summary>Describes the parameters of a review, which are read together and not as a method's arguments.</summary>
internal static class ReviewParameters
{
    public static RouteHandlerBuilder WithReviewParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Describe("jurisdiction", "The State or union under review: a code of the scheme 'jurisdiction'.", new OpenApiSchema { Type = JsonSchemaType.String }, required: true);
        operation.Describe(
            "yardstick",
            "What it is held against: 'all', a region's code, the codes of States (repeated), or a convention's id. By default the State's region.",
            new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });
        operation.Describe(
            "lang",
            "The reader's language; by default from Accept-Language.",
            new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Language.All.Select(language => (JsonNode)JsonValue.Create(language.Code))] });
        return Task.CompletedTask;
    });
}
