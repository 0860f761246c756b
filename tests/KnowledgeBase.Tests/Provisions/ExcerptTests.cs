using KnowledgeBase.Provisions;

namespace KnowledgeBase.Tests.Provisions;

public sealed class ExcerptTests
{
    private static readonly string Words = string.Join(' ', Enumerable.Repeat("word", 100));

    public static TheoryData<string, string> Cases => new()
    {
        { "A short text.", "A short text." },
        { "The first paragraph.\nThe second.", "The first paragraph." },
        { $"{Words[..150].Trim()}. Then {Words}", $"{Words[..150].Trim()}." },
        { $"Short. {Words}", $"Short. {Words[..229]}…" },
        { $"{Words[..180].Trim()} under No. 5 of the list {Words}", $"{Words[..180].Trim()} under No. 5 of the list {Words[..34]}…" },
        { new string('法', 50) + "。" + new string('律', 200), new string('法', 50) + "。" },
        { new string('法', 300), new string('法', 120) + "…" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_excerpt_ends_where_a_sentence_or_a_word_ends(string text, string excerpt) => Assert.Equal(excerpt, Excerpt.Of(text));
}
