using System.Text.Json.Nodes;
using KnowledgeBase.Comparison;
using KnowledgeBase.Documents;
using KnowledgeBase.Measures;
using Microsoft.OpenApi;

namespace KnowledgeBase.Web.Compare;

/// <summary>Describes the parameters of a comparison, which are read together and not as a method's arguments.</summary>
internal static class CompareParameters
{
    public static RouteHandlerBuilder WithCompareParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters ??= [];
        var choices = $"Two to {ComparisonQuery.MostChoices} choices together with the other kind.";
        Add("jurisdiction", $"A code of the scheme 'jurisdiction': its laws and policies in force. Repeated. {choices}", Many(new OpenApiSchema { Type = JsonSchemaType.String }));
        Add("work", $"The id of a work. Repeated. {choices}", Many(new OpenApiSchema { Type = JsonSchemaType.String }));
        Add("topic", "A code of the scheme 'topic': a row. Repeated; all topics when absent.", Many(new OpenApiSchema { Type = JsonSchemaType.String }));
        Add("asOf", "The day as of which jurisdictions are compared (2015, 2015-05 or 2015-05-07); today when absent.", new OpenApiSchema { Type = JsonSchemaType.String });
        Add("unit", "A unit in which amounts of its dimension are also given. Repeated, one a dimension.", Many(Choice(Unit.All.Select(unit => unit.Code))));
        Add("sort", "Puts the columns in order by a value of a topic, the strictest first: safety-report.interval.", new OpenApiSchema { Type = JsonSchemaType.String });
        Add("lang", "The reader's language, for labels and texts; by default from Accept-Language.", Choice(Language.All.Select(language => language.Code)));
        return Task.CompletedTask;

        void Add(string name, string description, OpenApiSchema schema) => operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Schema = schema,
        });
    });

    private static OpenApiSchema Many(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Choice(IEnumerable<string> values) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))],
    };
}
