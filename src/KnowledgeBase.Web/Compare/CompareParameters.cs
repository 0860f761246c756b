using KnowledgeBase.Comparison;
using KnowledgeBase.Documents;
using KnowledgeBase.Measures;
using KnowledgeBase.Web.Shared;
using Microsoft.OpenApi;
using static KnowledgeBase.Web.Shared.ParameterDescriptions;

namespace KnowledgeBase.Web.Compare;

/// <summary>Describes the parameters of a comparison, which are read together and not as a method's arguments.</summary>
internal static class CompareParameters
{
    public static RouteHandlerBuilder WithCompareParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        var choices = $"Two to {ComparisonQuery.MostChoices} choices together with the other kind.";
        operation.Describe("jurisdiction", $"A code of the scheme 'jurisdiction': its laws and policies in force. Repeated. {choices}", Many(new OpenApiSchema { Type = JsonSchemaType.String }));
        operation.Describe("work", $"The id of a work. Repeated. {choices}", Many(new OpenApiSchema { Type = JsonSchemaType.String }));
        operation.Describe("topic", "A code of the scheme 'topic': a row. Repeated; all topics when absent.", Many(new OpenApiSchema { Type = JsonSchemaType.String }));
        operation.Describe("asOf", "The day as of which jurisdictions are compared (2015, 2015-05 or 2015-05-07); today when absent.", new OpenApiSchema { Type = JsonSchemaType.String });
        operation.Describe("unit", "A unit in which amounts of its dimension are also given. Repeated, one a dimension.", Many(Choice(Unit.All.Select(unit => unit.Code))));
        operation.Describe("sort", "Puts the columns in order by a value of a topic, the strictest first: safety-report.interval.", new OpenApiSchema { Type = JsonSchemaType.String });
        operation.Describe("lang", "The reader's language, for labels and texts; by default from Accept-Language.", Choice(Language.All.Select(language => language.Code)));
        return Task.CompletedTask;
    });

    private static OpenApiSchema Many(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };
}
