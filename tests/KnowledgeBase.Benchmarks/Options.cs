using System.Globalization;

namespace KnowledgeBase.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Folder">Where collections and indexes are kept from run to run.</param>
/// <param name="Documents">How many documents.</param>
/// <param name="Rounds">How often each query is measured.</param>
/// <param name="Queries">How many queries of each class.</param>
/// <param name="Engines">Who takes part.</param>
/// <param name="Middle">Which of the times of a query counts: the median, or with <c>--best</c> the shortest, for a machine that does much else.</param>
internal sealed record Options(string Folder, int Documents, int Rounds, int Queries, IReadOnlyList<string> Engines, double Middle)
{
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var documents = Number("--documents", 200_000);
        var folder = Text("--folder") ?? Path.Combine(Path.GetTempPath(), "knowledgebase-benchmark", string.Create(CultureInfo.InvariantCulture, $"{documents}-v{GeneratedCorpus.Version}"));
        return new Options(folder, documents, Number("--rounds", 5), Number("--queries", 40), Text("--engines")?.Split(',') ?? ["knowledgebase", "java", "fts5", "postgres"], arguments.Contains("--best") ? 0 : 0.5);

        string? Text(string name) => arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

        int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }

    public GeneratedCorpus Corpus => new(Documents);
}
