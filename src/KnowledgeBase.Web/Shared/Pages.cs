using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Shared;

/// <summary>Renders components as whole pages.</summary>
internal static class Pages
{
    /// <summary>The answer that renders a component.</summary>
    /// <param name="parameters">Its parameters, by name.</param>
    /// <param name="status">The status of the answer.</param>
    public static IResult Render<TComponent>(object parameters, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new RazorComponentResult<TComponent>(parameters)
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
}
