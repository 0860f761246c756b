namespace KnowledgeBase.Web.Review;

/// <summary>Refuses forms that another site's page sends (Fetch Metadata, W3C): nobody else's words become a file of this site.</summary>
internal sealed class FromThisSite : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : await next(context);
}
