using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Tests;

public sealed partial class ProblemTextTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_problem_has_a_text_with_the_same_placeholders(string language)
    {
        var english = Entries("");
        var texts = Entries(language == "en" ? "" : language);
        Assert.Equal(Enum.GetNames<ProblemCode>().Order(), texts.Keys.Order());
        foreach (var (name, text) in texts)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), name);
            Assert.Equal(Placeholders(english[name]), Placeholders(text));
        }
    }

    [Fact]
    public void Translations_are_not_the_English_text()
    {
        var english = Entries("");
        foreach (var language in Language.All.Where(language => language != Language.English))
        {
            Assert.DoesNotContain(Entries(language.Code), entry => entry.Value == english[entry.Key]);
        }
    }

    private static Dictionary<string, string> Entries(string culture) => ProblemText.Resources
        .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
