using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Shared;

/// <summary>Takes the language of a page from the first part of its address.</summary>
internal sealed class SpeakReadersLanguage(Reader reader) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (Language.TryParse(context.HttpContext.Request.RouteValues["lang"] as string, out var language))
        {
            reader.Speak(language);
        }

        return next(context);
    }
}
