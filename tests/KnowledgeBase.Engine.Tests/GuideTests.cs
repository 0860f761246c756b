using System.Text.RegularExpressions;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Problems;
using KnowledgeBase.Web.Tests;

namespace KnowledgeBase.Engine.Tests;

/// <summary>The contributor's guides are complete, and what they show is right.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Corpus, "README.md"));
    private static readonly string VocabularyGuide = File.ReadAllText(Path.Combine(Repository.Corpus, "vocabulary", "README.md"));

    [Fact]
    public void Every_field_has_a_row()
    {
        Assert.All(FrontMatterReader.FieldNames, field => Assert.Contains($"\n| `{field}` |", Guide, StringComparison.Ordinal));
        Assert.All(ProvisionValues.Names, name => Assert.Contains($"\n| `{name}` |", Guide, StringComparison.Ordinal));
        Assert.All(Collections.All, collection => Assert.Contains($"\n| `{collection.Name}/` |", Guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind", "kind")]
    [InlineData("status", "status")]
    [InlineData("legalForce", "legalForce")]
    [InlineData("subjects", "subject")]
    [InlineData("disciplines", "discipline")]
    [InlineData("themes", "theme")]
    [InlineData("audiences", "audience")]
    [InlineData("confidence", "confidence")]
    public void The_row_of_a_field_names_its_values_and_no_other(string field, string scheme)
    {
        var row = Row(field);
        var named = Code().Matches(row).Select(match => match.Groups[1].Value).Where(code => code != field).Order();
        Assert.Equal(StoredVocabulary.Default.Codes(scheme).Order(), named);
    }

    [Theory]
    [InlineData("sectors", "vocabulary/sectors.yaml")]
    [InlineData("substances", "vocabulary/substances.yaml")]
    [InlineData("jurisdiction", "vocabulary/jurisdictions.yaml")]
    public void The_row_of_a_field_with_many_values_names_their_file(string field, string file)
    {
        Assert.Contains($"`{file}`", Row(field), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Corpus, file)));
    }

    [Fact]
    public void Access_languages_and_every_scheme_are_described()
    {
        Assert.All(Enum.GetNames<AccessLevel>(), level => Assert.Contains($"`{level.ToLowerInvariant()}`", Row("access"), StringComparison.Ordinal));
        Assert.All(Language.All, language => Assert.Contains($"`{language}`", Guide, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Corpus, "vocabulary"), "*.yaml"))
        {
            var scheme = VocabularyParser.Parse(Path.GetFileName(file), File.ReadAllText(file)).Scheme!;
            Assert.Contains($"| `{Path.GetFileName(file)}` | `{scheme.Id}` |", VocabularyGuide, StringComparison.Ordinal);
            foreach (var name in scheme.Concepts.SelectMany(concept => concept.Notations.Keys).Select(name => name.Split('.')[^1]).Distinct())
            {
                Assert.Contains($"`{name}`", VocabularyGuide, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void There_is_an_example_for_each_collection_and_each_is_without_problem()
    {
        using var place = new Workplace();
        var examples = Example().Matches(Guide);
        Assert.Equal(Collections.All.Select(collection => collection.Name).Order(), examples.Select(example => example.Groups["path"].Value.Split('/')[0]).Order());
        foreach (Match example in examples)
        {
            place.With(example.Groups["path"].Value, example.Groups["text"].Value);
        }

        Assert.DoesNotContain(Ingestor.Check(place.Corpus, place.Corpus, TimeProvider.System).Problems, problem => problem.Code is not (ProblemCode.UnknownWork or ProblemCode.UnknownWorkDidYouMean));
    }

    private static string Row(string field) => Guide.Split('\n').Single(line => line.StartsWith($"| `{field}` |", StringComparison.Ordinal));

    [GeneratedRegex("`([a-z][a-z-]*)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"`(?<path>[a-z]+/[a-z0-9-]+\.[a-z]{2}\.md)`:\n````markdown\n(?<text>.*?)````", RegexOptions.Singleline)]
    private static partial Regex Example();
}
