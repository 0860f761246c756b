using KnowledgeBase.Documents;
using KnowledgeBase.Versions;

namespace KnowledgeBase.Tests.Versions;

public sealed class SectionAlignmentTests
{
    /// <summary>Sections written <c>anchor[/topic]:text</c>, and the pairs expected, <c>earlier&gt;later</c> with a star for what moved.</summary>
    [Theory]
    [InlineData("by address", "a:one | b:two", "a:one | b:other", "a>a b>b")]
    [InlineData("added", "a:one", "a:one | b:two", "a>a ->b")]
    [InlineData("removed stands where it stood", "a:one | b:two | c:three", "a:one | c:three", "a>a b>- c>c")]
    [InlineData("removed at the beginning", "a:one | b:two", "b:two", "a>- b>b")]
    [InlineData("moved", "a:one | b:two | c:three | d:four", "d:four | a:one | b:two | c:three", "d>d* a>a b>b c>c")]
    [InlineData("renamed, by words", "old:the quick brown fox jumps", "new:the quick brown fox sleeps", "old>new")]
    [InlineData("renamed, other words", "old:the quick brown fox", "new:entirely different matter here", "old>- ->new")]
    [InlineData("of one topic, few words in common", "duty/notification:operators notify the authority of a site", "notices/notification:before work begins a notice goes to the authority", "duty>notices")]
    [InlineData("one address, two topics", "x/notification:operators notify the authority of a site", "x/penalties:fines and prison for false statements", "x>- ->x")]
    [InlineData("the likelier of two", "a:alpha beta gamma delta | b:alpha beta other words", "c:alpha beta gamma delta epsilon", "a>c b>-")]
    [InlineData("nothing before", "", "a:one", "->a")]
    public void Sections_find_their_earlier_selves(string name, string earlier, string later, string expected)
    {
        var pairs = SectionAlignment.Of(Sections(earlier), Sections(later));

        Assert.True(expected == string.Join(' ', pairs.Select(pair => $"{pair.From?.Anchor ?? "-"}>{pair.To?.Anchor ?? "-"}{(pair.IsMoved ? "*" : "")}")), name);
    }

    [Theory]
    [InlineData("a:one", "a:one", SectionChange.Same)]
    [InlineData("a:one", "a:two", SectionChange.Changed)]
    [InlineData("", "a:two", SectionChange.Added)]
    [InlineData("a:one", "", SectionChange.Removed)]
    public void A_pair_says_what_became_of_it(string earlier, string later, SectionChange expected) =>
        Assert.Equal(expected, Assert.Single(SectionAlignment.Of(Sections(earlier), Sections(later))).Change);

    [Theory]
    [InlineData("Every 5 years.", "Every| |5| |years|.")]
    [InlineData("每五年审查。", "每|五|年|审|查|。")]
    [InlineData("l’exploitant doit", "l’exploitant| |doit")]
    [InlineData("كل خمس سنوات", "كل| |خمس| |سنوات")]
    [InlineData("a\n\nb 𐍈", "a|\n\n|b| |𐍈")]
    public void Texts_are_cut_into_words(string text, string expected)
    {
        var pieces = WordPieces.Of(text);

        Assert.Equal(expected, string.Join('|', pieces));
        Assert.Equal(text, string.Concat(pieces));
    }

    private static List<Section> Sections(string text) =>
    [
        .. text.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':')).Select(parts => (Address: parts[0].Split('/'), Text: parts[1]))
            .Select(one => new Section(one.Address[0], 2, "", one.Address.ElementAtOrDefault(1), [], "", one.Text)),
    ];
}
