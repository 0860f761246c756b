using KnowledgeBase.Engine.Ingestion;

namespace KnowledgeBase.Web.Verbs;

/// <summary><c>check</c>: reads and checks documents, and stores nothing.</summary>
internal static class CheckVerb
{
    public static int Run(KnowledgeBaseSettings settings, string path, bool json)
    {
        var report = Ingestor.Check(path, settings.CorpusDirectory, TimeProvider.System, ReportWriter.Progress(json));
        ReportWriter.Write(report, VerbTexts.Of("check.summary", report.Files, report.Problems.Length), json);
        return report.Problems.IsEmpty ? ExitCode.Done : ExitCode.Problems;
    }
}
