using KnowledgeBase.Problems;
using Microsoft.AspNetCore.Connections;

namespace KnowledgeBase.Web.Verbs;

/// <summary><c>serve</c>: the web site.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(string[] settings)
    {
        await using var site = Site.Build(settings);
        try
        {
            await site.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new ProblemException(Problem.Of(ProblemCode.AddressInUse, "urls", site.Configuration["urls"] ?? ""));
        }

        Console.WriteLine(VerbTexts.Of("serve.listening", string.Join(", ", site.Urls)));
        await site.WaitForShutdownAsync();
        return ExitCode.Done;
    }
}
