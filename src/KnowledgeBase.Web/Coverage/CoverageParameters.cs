using KnowledgeBase.Coverage;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Shared;
using Microsoft.OpenApi;
using static KnowledgeBase.Web.Shared.ParameterDescriptions;

namespace KnowledgeBase.Web.Coverage;

/// <summary>Describes the parameters of coverage.</summary>
internal static class CoverageParameters
{
    public static RouteHandlerBuilder WithCoverageParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Describe("rows", "The field of the rows; jurisdiction when absent.", Choice(CoverageField.Axes));
        operation.Describe("columns", "The field of the columns; topic when absent.", Choice(CoverageField.Axes));
        operation.Describe("convention", "A work whose obligations are the columns, and the rows those who implement it, in place of fields.", new OpenApiSchema { Type = JsonSchemaType.String });
        foreach (var field in FacetFields.All)
        {
            operation.Describe(
                field.Name,
                field.IsYear ? "One year (2015) or a range (2000..2015, 2000.., ..2015)." : $"A code of the scheme '{field.Scheme}'. Repeated: any of them.",
                field.IsYear ? new OpenApiSchema { Type = JsonSchemaType.String } : new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });
        }

        operation.Describe("lang", "The reader's language, for labels; by default from Accept-Language.", Choice(Language.All.Select(language => language.Code)));
        return Task.CompletedTask;
    });
}
