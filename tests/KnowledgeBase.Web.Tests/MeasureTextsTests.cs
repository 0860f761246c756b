using System.Resources;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Tests;

public sealed class MeasureTextsTests
{
    [Fact]
    public void Every_topic_and_every_subject_has_a_measure_in_every_language()
    {
        var resources = new ResourceManager("KnowledgeBase.Web.Review.MeasureTexts", typeof(Site).Assembly);
        string[] missing =
        [
            .. from pair in new[] { ("topic", "topics"), ("subject", "subjects") }
               from line in File.ReadLines(Path.Combine(Repository.Corpus, "vocabulary", $"{pair.Item2}.yaml"))
               where line.Length > 3 && line[..2] == "  " && line[2] != ' ' && line.EndsWith(':')
               from language in Language.All
               let name = $"{pair.Item1}.{line.Trim()[..^1]}"
               where resources.GetResourceSet(System.Globalization.CultureInfo.GetCultureInfo(language.Code == "en" ? "" : language.Code), createIfNotExists: true, tryParents: false)?.GetString(name) is null
               select $"{name} ({language})",
        ];

        Assert.Empty(missing);
    }
}
