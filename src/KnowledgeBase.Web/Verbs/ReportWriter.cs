using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Web.Verbs;

/// <summary>Writes what verbs found, for people and for machines.</summary>
internal static class ReportWriter
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every problem a line, then the summary.</summary>
    public static void Write(IngestReport report, string summary, bool json)
    {
        if (json)
        {
            WriteJson(new
            {
                report.Files,
                report.Accepted,
                report.Unchanged,
                report.Refused,
                report.Withdrawn,
                problems = report.Problems.Select(problem => new
                {
                    problem.Location.File,
                    problem.Location.Line,
                    problem.Location.Field,
                    severity = problem.Severity.ToString().ToLowerInvariant(),
                    code = problem.Code.ToString(),
                    message = problem.Describe(CultureInfo.CurrentUICulture),
                }),
            });
            return;
        }

        foreach (var problem in report.Problems)
        {
            Console.Error.WriteLine($"{problem.Location}: {VerbTexts.Of(problem.Severity == ProblemSeverity.Error ? "problem.error" : "problem.warning")}: {problem.Describe(CultureInfo.CurrentUICulture)}");
        }

        Console.WriteLine(summary);
    }

    public static void WriteJson(object value) => Console.WriteLine(JsonSerializer.Serialize(value, JsonOptions));

    /// <summary>A bar on a terminal; nothing elsewhere, where the problems and the summary are the lines.</summary>
    public static IProgress<IngestProgress>? Progress(bool json) => json || Console.IsErrorRedirected ? null : new Bar();

    private sealed class Bar : IProgress<IngestProgress>
    {
        private const int Width = 30;
        private int shown = -1;

        public void Report(IngestProgress value)
        {
            var filled = value.Total == 0 ? Width : value.Done * Width / value.Total;
            if (filled == shown && value.Done != value.Total)
            {
                return;
            }

            shown = filled;
            Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {value.Done}/{value.Total}");
            if (value.Done == value.Total)
            {
                Console.Error.WriteLine();
            }
        }
    }
}
