using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Shared;
using Microsoft.OpenApi;
using static KnowledgeBase.Web.Shared.ParameterDescriptions;

namespace KnowledgeBase.Web.Search;

/// <summary>Describes the parameters of a search, which come from the table of fields and not from a method's arguments.</summary>
internal static class SearchParameters
{
    public static RouteHandlerBuilder WithSearchParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Describe("q", "Words, \"phrases\", -not, OR, prefix*, field:value. Empty lists everything.", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = SearchLimits.QueryLength });
        operation.Describe("lang", "The reader's language, for labels, snippets and ranking; by default from Accept-Language.", Choice(Language.All.Select(language => language.Code)));
        operation.Describe("like", "The id of a work: hits are works like it, in any language.", new OpenApiSchema { Type = JsonSchemaType.String });
        foreach (var field in FacetFields.All)
        {
            if (field.IsYear)
            {
                operation.Describe(field.Name, "One year (2015) or a range (2000..2015, 2000.., ..2015).", new OpenApiSchema { Type = JsonSchemaType.String });
            }
            else
            {
                operation.Describe(
                    field.Name,
                    $"A code of the scheme '{field.Scheme}'. Repeated: any of them.",
                    new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });
            }
        }

        operation.Describe("without", "A concept that the words name, scheme:code, to search by the words alone. Repeated: each of them.", new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });
        operation.Describe("unit", "What a hit is: a work, or a section such as a provision.", Choice(Enum.GetValues<SearchUnit>().Select(SearchQueryReader.UnitName)));
        operation.Describe("explain", "Whether each hit says why it stands where it stands.", new OpenApiSchema { Type = JsonSchemaType.Boolean });
        operation.Describe("sort", "The order of hits.", Choice(Enum.GetValues<SortOrder>().Select(SearchQueryReader.SortName)));
        operation.Describe("page", "The page, from 1.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Default = 1 });
        operation.Describe("size", "Hits on a page.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{SearchLimits.PageSize}", Default = SearchLimits.DefaultPageSize });
        return Task.CompletedTask;
    });
}
