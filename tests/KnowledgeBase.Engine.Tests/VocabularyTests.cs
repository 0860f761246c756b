using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Problems;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Tests;

public sealed class VocabularyTests
{
    private const string Labels = "{en: A, fr: A, es: A, ru: А, zh: 甲, ar: أ}";

    [Fact]
    public void The_one_that_ships_has_every_scheme_of_every_facet_in_six_languages()
    {
        foreach (var field in FacetFields.All.Where(field => !field.IsYear))
        {
            var scheme = StoredVocabulary.Default.Scheme(field.Scheme!);
            Assert.NotNull(scheme);
            Assert.All(scheme.Concepts, concept => Assert.Equal(Language.All.Length, concept.Label.Texts.Count));
        }
    }

    [Theory]
    [InlineData("scheme: x\nlabel: L\nconcepts:\n  a:\n    label: L\n    broader: [b]\n", ProblemCode.UnknownConcept)]
    [InlineData("scheme: x\nlabel: L\nconcepts:\n  a:\n    label: L\n    broader: [a]\n", ProblemCode.BroaderCycle)]
    [InlineData("scheme: x\nlabel: L\nconcepts:\n  a:\n    label: L\n    cas: 7782-50-6\n", ProblemCode.InvalidCasNumber)]
    [InlineData("scheme: x\nlabel: L\nconcepts:\n  a:\n    label: {en: A, fr: A, es: A, ru: А, zh: 甲}\n", ProblemCode.MissingLabel)]
    [InlineData("scheme: x\nlabel: L\nconcepts: []\n", ProblemCode.InvalidVocabulary)]
    [InlineData("scheme: x\nlabel: L\ncolour: red\nconcepts: {}\n", ProblemCode.UnknownField)]
    [InlineData("scheme: [", ProblemCode.InvalidYaml)]
    public void Is_checked(string yaml, ProblemCode code)
    {
        var (scheme, problems) = VocabularyParser.Parse("x.yaml", yaml.Replace("label: L", $"label: {Labels}", StringComparison.Ordinal));
        Assert.Null(scheme);
        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Fact]
    public void Two_concepts_may_not_have_one_label()
    {
        var (_, problems) = VocabularyParser.Parse("x.yaml", $"scheme: x\nlabel: {Labels}\nconcepts:\n  a:\n    label: {Labels}\n  b:\n    label: {Labels}\n");
        Assert.All(problems, problem => Assert.Equal((ProblemCode.RepeatedLabel, 6), (problem.Code, problem.Location.Line)));
        Assert.NotEmpty(problems);
    }
}
