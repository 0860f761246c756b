using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;

namespace KnowledgeBase.Web.Verbs;

/// <summary><c>index</c>: looks after the search index.</summary>
internal static class IndexVerb
{
    public static int Status(KnowledgeBaseSettings settings, bool json)
    {
        var database = CatalogueDatabase.Open(settings.DataDirectory);
        var changes = new ChangeLog(database);
        var state = changes.State();
        var position = IndexCheck.Position(settings.IndexDirectory);
        if (json)
        {
            ReportWriter.WriteJson(new { catalogueSequence = state.LastSequence, works = changes.Works(), indexSequence = position.Sequence });
        }
        else
        {
            Console.WriteLine(VerbTexts.Of("index.status", state.LastSequence, changes.Works(), position.Sequence));
        }

        return position.Catalogue == state.Identity && position.Sequence == state.LastSequence ? ExitCode.Done : ExitCode.Problems;
    }

    public static int Rebuild(KnowledgeBaseSettings settings)
    {
        Folders.RequireIndex(settings.IndexDirectory);
        var database = CatalogueDatabase.Open(settings.DataDirectory);
        new ChangeLog(database).RequestRebuild();
        using var index = new SearchIndex(database, settings.IndexDirectory);
        index.Follow();
        Console.WriteLine(index.IsWriter ? VerbTexts.Of("index.rebuilt", index.Count) : VerbTexts.Of("index.rebuildRequested"));
        return ExitCode.Done;
    }

    public static int Verify(KnowledgeBaseSettings settings, bool json)
    {
        var problems = IndexCheck.Run(settings.IndexDirectory, CatalogueDatabase.Open(settings.DataDirectory));
        if (json)
        {
            ReportWriter.WriteJson(new { sound = problems.Count == 0, problems });
        }
        else
        {
            Console.WriteLine(problems.Count == 0 ? VerbTexts.Of("index.sound") : VerbTexts.Of("index.unsound", string.Join("; ", problems)));
        }

        return problems.Count == 0 ? ExitCode.Done : ExitCode.Problems;
    }
}
