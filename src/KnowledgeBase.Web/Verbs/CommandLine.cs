using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Web.Verbs;

/// <summary>The executable's verbs and their options.</summary>
public static class CommandLine
{
    private static readonly Option<bool> Json = new("--json") { Description = VerbTexts.Of("option.json") };

    /// <summary>Options that are settings: the same names as in <c>appsettings.json</c>.</summary>
    private static readonly Option<string>[] Settings =
    [
        Setting("--urls", "option.urls"),
        Setting("--KnowledgeBase:CorpusDirectory", "option.corpus"),
        Setting("--KnowledgeBase:DataDirectory", "option.data"),
        Setting("--KnowledgeBase:IndexDirectory", "option.index"),
    ];

    /// <summary>Runs the verb that the arguments name; without one, serves.</summary>
    /// <returns>0 done, 1 problems found, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ProblemException e)
        {
            await Console.Error.WriteLineAsync(e.Problem.Describe(CultureInfo.CurrentUICulture));
            return ExitCode.Problems;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(VerbTexts.Of("root.description"));
        foreach (var setting in Settings)
        {
            root.Options.Add(setting);
        }

        root.SetAction((parsed, _) => ServeVerb.RunAsync(Overrides(parsed)));

        var serve = new Command("serve", VerbTexts.Of("serve.description"));
        serve.SetAction((parsed, _) => ServeVerb.RunAsync(Overrides(parsed)));

        var ingestPath = new Argument<string?>("PATH") { Description = VerbTexts.Of("path.ingest"), Arity = ArgumentArity.ZeroOrOne };
        ingestPath.Validators.Add(RefuseOptions);
        var ingest = new Command("ingest", VerbTexts.Of("ingest.description")) { ingestPath, Json };
        ingest.SetAction(parsed => IngestVerb.Run(Read(parsed), parsed.GetValue(ingestPath), parsed.GetValue(Json)));

        var checkPath = new Argument<string>("PATH") { Description = VerbTexts.Of("path.check") };
        checkPath.Validators.Add(RefuseOptions);
        var check = new Command("check", VerbTexts.Of("check.description")) { checkPath, Json };
        check.SetAction(parsed => CheckVerb.Run(Read(parsed), parsed.GetRequiredValue(checkPath), parsed.GetValue(Json)));

        var status = new Command("status", VerbTexts.Of("index.status.description")) { Json };
        status.SetAction(parsed => IndexVerb.Status(Read(parsed), parsed.GetValue(Json)));
        var rebuild = new Command("rebuild", VerbTexts.Of("index.rebuild.description"));
        rebuild.SetAction(parsed => IndexVerb.Rebuild(Read(parsed)));
        var verify = new Command("verify", VerbTexts.Of("index.verify.description")) { Json };
        verify.SetAction(parsed => IndexVerb.Verify(Read(parsed), parsed.GetValue(Json)));
        var index = new Command("index", VerbTexts.Of("index.description")) { status, rebuild, verify };

        root.Subcommands.Add(serve);
        root.Subcommands.Add(ingest);
        root.Subcommands.Add(check);
        root.Subcommands.Add(index);
        return root;
    }

    private static Option<string> Setting(string name, string description) => new(name) { Description = VerbTexts.Of(description), Recursive = true };

    /// <summary>A path that begins with a hyphen is a mistyped option.</summary>
    private static void RefuseOptions(ArgumentResult path)
    {
        if (path.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } token)
        {
            path.AddError(VerbTexts.Of("option.unknown", token.Value));
        }
    }

    /// <summary>The settings given as options, in the form that configuration reads.</summary>
    private static string[] Overrides(ParseResult parsed) =>
    [
        .. from setting in Settings
           let value = parsed.GetValue(setting)
           where value is not null
           select $"{setting.Name}={value}",
    ];

    private static KnowledgeBaseSettings Read(ParseResult parsed) => KnowledgeBaseSettings.From(new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(Overrides(parsed))
        .Build());
}
