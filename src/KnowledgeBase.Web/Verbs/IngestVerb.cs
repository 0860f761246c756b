using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Engine.Ingestion;

namespace KnowledgeBase.Web.Verbs;

/// <summary><c>ingest</c>: brings the catalogue, and the index when no server writes it, in line with a folder.</summary>
internal static class IngestVerb
{
    public static int Run(KnowledgeBaseSettings settings, string? path, bool json)
    {
        Folders.RequireIndex(settings.IndexDirectory);
        var database = CatalogueDatabase.Open(settings.DataDirectory);
        var report = new Ingestor(database, settings.CorpusDirectory, TimeProvider.System).Ingest(path, ReportWriter.Progress(json));
        using var index = new SearchIndex(database, settings.IndexDirectory);
        index.Follow();
        ReportWriter.Write(report, VerbTexts.Of("ingest.summary", report.Files, report.Accepted, report.Unchanged, report.Refused, report.Withdrawn), json);
        if (!index.IsWriter && !json)
        {
            Console.WriteLine(VerbTexts.Of("index.leftToServer"));
        }

        return report.Problems.IsEmpty ? ExitCode.Done : ExitCode.Problems;
    }
}
