using System.Globalization;

namespace KnowledgeBase.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Folder">Where collections and indexes are kept from run to run.</param>
/// <param name="Documents">How many documents.</param>
/// <param name="Rounds">How often each query is measured.</param>
/// <param name="Queries">How many queries of each class.</param>
/// <param name="Engines">Who takes part.</param>
internal sealed record Options(string Folder, int Documents, int Rounds, int Queries, IReadOnlyList<string> Engines)
{
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var documents = Number("--documents", 200_000);
        var folder = Text("--folder") ?? Path.Combine(Path.GetTempPath(), "knowledgebase-benchmark", string.Create(CultureInfo.InvariantCulture, $"{documents}-v{GeneratedCorpus.Version}"));
        return new Options(folder, documents, Number("--rounds", 5), Number("--queries", 40), Text("--engines")?.Split(',') ?? ["knowledgebase", "java", "fts5", "postgres"]);

        string? Text(string name) => arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

        int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }

    public GeneratedCorpus Corpus => new(Documents);
}
