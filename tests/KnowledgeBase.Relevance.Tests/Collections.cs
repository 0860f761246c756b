using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Relevance.Tests;

/// <summary>The collections of <c>../shared/data</c>, where they are.</summary>
internal static partial class Collections
{
    /// <summary>Beside the repository; absent on a clone alone.</summary>
    public static string Folder { get; } = Path.Combine(KnowledgeBase.Web.Tests.Repository.Root, "..", "shared", "data");

    /// <summary>Names as in <c>floors.json</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["cranfield", "xquad-ar", "xquad-en", "xquad-es", "xquad-ru", "xquad-zh", "piaf-fr"];

    public static JudgedCollection Load(string name) => name.Split('-') switch
    {
        ["cranfield"] => Cranfield(),
        ["xquad", var language] => Squad(name, Language.Parse(language), Path.Combine(Folder, "xquad", $"xquad.{language}.json")),
        _ => Squad(name, Language.French, Path.Combine(Folder, "piaf", "piaf-v1.0.json")),
    };

    private static JudgedCollection Cranfield()
    {
        var folder = Path.Combine(Folder, "cranfield");
        var documents = Document().Matches(File.ReadAllText(Path.Combine(folder, "cran.all.1400.xml")))
            .Select(match => ($"d{match.Groups["id"].Value.Trim()}", Clean(match.Groups["title"].Value), Clean(match.Groups["text"].Value)))
            .ToList();

        // Judgments number the queries by their order in the file, not by their num.
        var relevant = File.ReadLines(Path.Combine(folder, "cranqrel.trec.txt"))
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length == 4 && int.Parse(parts[3], CultureInfo.InvariantCulture) > 0)
            .ToLookup(parts => int.Parse(parts[0], CultureInfo.InvariantCulture), parts => (Id: $"d{parts[2]}", Grade: int.Parse(parts[3], CultureInfo.InvariantCulture)));
        var queries = Topic().Matches(File.ReadAllText(Path.Combine(folder, "cran.qry.xml")))
            .Select((match, i) => (Clean(match.Groups["title"].Value), (IReadOnlyDictionary<string, int>)relevant[i + 1].DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Grade)))
            .Where(query => query.Item2.Count > 0)
            .ToList();
        return new JudgedCollection("cranfield", Language.English, documents, queries);
    }

    private static JudgedCollection Squad(string name, Language language, string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var documents = new List<(string, string, string)>();
        var queries = new List<(string, IReadOnlyDictionary<string, int>)>();
        foreach (var paragraph in json.RootElement.GetProperty("data").EnumerateArray().SelectMany(article => article.GetProperty("paragraphs").EnumerateArray()))
        {
            var id = $"p{documents.Count}";
            documents.Add((id, "-", paragraph.GetProperty("context").GetString()!));
            queries.AddRange(paragraph.GetProperty("qas").EnumerateArray()
                .Select(question => (question.GetProperty("question").GetString()!, (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { [id] = 1 })));
        }

        return new JudgedCollection(name, language, documents, queries);
    }

    private static string Clean(string text) => string.Join(' ', System.Net.WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"<docno>(?<id>.*?)</docno>\s*<title>(?<title>.*?)</title>.*?<text>(?<text>.*?)</text>", RegexOptions.Singleline)]
    private static partial Regex Document();

    [GeneratedRegex(@"<top>.*?<title>(?<title>.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Topic();
}
