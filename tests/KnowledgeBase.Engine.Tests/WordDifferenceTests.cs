using KnowledgeBase.Engine.Versions;

namespace KnowledgeBase.Engine.Tests;

public sealed class WordDifferenceTests
{
    /// <summary>What is removed stands in [-…], what is added in {+…}.</summary>
    [Theory]
    [InlineData("Reports every five years.", "Reports every five years.", "Reports every five years.")]
    [InlineData("Reports are reviewed every five years.", "Reports are reviewed every three years.", "Reports are reviewed every [-five]{+three} years.")]
    [InlineData("The operator shall report in good time to us.", "The operator must notify in good time to us.", "The operator [-shall report]{+must notify} in good time to us.")]
    [InlineData("Reports are reviewed.", "Reports are reviewed and tested.", "Reports are reviewed{+ and tested}.")]
    [InlineData("经营者每五年审查安全报告。", "经营者每三年审查安全报告。", "经营者每[-五]{+三}年审查安全报告。")]
    [InlineData("يراجع التقرير كل خمس سنوات", "يراجع التقرير كل ثلاث سنوات", "يراجع التقرير كل [-خمس]{+ثلاث} سنوات")]
    [InlineData("One thing entirely.", "Another matter altogether, in more words.", "[-One thing entirely.]{+Another matter altogether, in more words.}")]
    [InlineData("", "New.", "{+New.}")]
    [InlineData("Old.", "", "[-Old.]")]
    public void Words_are_compared(string from, string to, string expected)
    {
        var parts = WordDifference.Of(from, to);

        Assert.Equal(expected, string.Concat(parts.Select(part => part.Change switch
        {
            TextChange.Removed => $"[-{part.Text}]",
            TextChange.Added => $"{{+{part.Text}}}",
            _ => part.Text,
        })));
    }

    [Fact]
    public void The_parts_make_both_texts_whatever_they_are()
    {
        var random = new Random(20261124);
        string[] words = ["the ", "operator ", "shall ", "report ", ", ", "\n", "安", "全", "كل ", "5 "];
        for (var i = 0; i < 2_000; i++)
        {
            var from = Text();
            var to = random.Next(2) == 0 ? Text() : from.Replace("the ", "a ", StringComparison.Ordinal);

            var parts = WordDifference.Of(from, to);

            Assert.Equal(from, string.Concat(parts.Where(part => part.Change != TextChange.Added).Select(part => part.Text)));
            Assert.Equal(to, string.Concat(parts.Where(part => part.Change != TextChange.Removed).Select(part => part.Text)));
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)]));
    }

    [Fact]
    public void Very_long_texts_are_shown_whole() =>
        Assert.Equal(2, WordDifference.Of(string.Concat(Enumerable.Repeat("a ", 20_000)), string.Concat(Enumerable.Repeat("a b ", 10_000))).Length);
}
