namespace KnowledgeBase.Web.Shared;

/// <summary>Headers that keep a page from doing what it has no need to do.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds them to every answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });
}
