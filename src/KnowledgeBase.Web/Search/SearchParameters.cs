using System.Text.Json.Nodes;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using Microsoft.OpenApi;

namespace KnowledgeBase.Web.Search;

/// <summary>Describes the parameters of a search, which come from the table of fields and not from a method's arguments.</summary>
internal static class SearchParameters
{
    public static RouteHandlerBuilder WithSearchParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters ??= [];
        Add("q", "Words, \"phrases\", -not, OR, prefix*, field:value. Empty lists everything.", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = SearchLimits.QueryLength });
        Add("lang", "The reader's language, for labels, snippets and ranking; by default from Accept-Language.", Choice(Language.All.Select(language => language.Code)));
        Add("like", "The id of a work: hits are works like it, in any language.", new OpenApiSchema { Type = JsonSchemaType.String });
        foreach (var field in FacetFields.All)
        {
            if (field.IsYear)
            {
                Add(field.Name, "One year (2015) or a range (2000..2015, 2000.., ..2015).", new OpenApiSchema { Type = JsonSchemaType.String });
            }
            else
            {
                Add(
                    field.Name,
                    $"A code of the scheme '{field.Scheme}'. Repeated: any of them.",
                    new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });
            }
        }

        Add("without", "A concept that the words name, scheme:code, to search by the words alone. Repeated: each of them.", new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });
        Add("unit", "What a hit is: a work, or a section such as a provision.", Choice(Enum.GetValues<SearchUnit>().Select(SearchQueryReader.UnitName)));
        Add("explain", "Whether each hit says why it stands where it stands.", new OpenApiSchema { Type = JsonSchemaType.Boolean });
        Add("sort", "The order of hits.", Choice(Enum.GetValues<SortOrder>().Select(SearchQueryReader.SortName)));
        Add("page", "The page, from 1.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Default = 1 });
        Add("size", "Hits on a page.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{SearchLimits.PageSize}", Default = SearchLimits.DefaultPageSize });
        return Task.CompletedTask;

        void Add(string name, string description, OpenApiSchema schema) => operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Schema = schema,
        });
    });

    private static OpenApiSchema Choice(IEnumerable<string> values) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))],
    };
}
