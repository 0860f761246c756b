using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;

namespace KnowledgeBase.Engine.Tests;

public sealed class AnalyzedWordsTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "en", "The operator's emergency-response plans, 1.5 tonnes of  chlorine (CAS 7782-50-5);\nnot\tto be\r\nstored near \"U.S.\" harbours: e-mail a.b@c.org, naïve 3,000 — end." },
        { "fr", "L'exploitant qu’il faut aujourd'hui\u00A0: 1\u202F000 kg d’acide, c'est-à-dire l'ammoniac." },
        { "es", "¿Qué sustancias químicas almacena la refinería? Ñandú, años." },
        { "ru", "Ёмкости с хлором, 12,5 т; аварийно-спасательные службы." },
        { "ar", "خُطَّةُ الطوارئِ للمنشآتِ الكيميائيّةِ، ١٢٣ طنًّا من الكلور." },
        { "zh", "危险化学品 安全管理条例，第12条 应急预案。GB 18218-2018 標準" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_remembered_of_words_is_what_analysing_the_whole_text_gives(string code, string text)
    {
        var language = Language.Parse(code);
        string[] variants = [text, text, $" {text} ", $"{text}\n{text}", new string('x', 300) + " " + text, ""];
        Assert.All(variants, variant => Assert.Equal(Analyzers.AnalyzeAnew(language, variant), Analyzers.Analyze(language, variant)));
        Assert.NotEmpty(Analyzers.Analyze(language, text));
    }

    [Fact]
    public void Any_characters_are_analysed_alike_by_words_and_as_a_whole()
    {
        var random = new Random(5);
        const string Letters = "abcÀé'’-_.,:0٣ \n\tжёЁсمنةًّ中文ｶﾞ\u0301\u200D\u00AD\u3000\u00A0";
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Letters[random.Next(Letters.Length)])]);
            foreach (var language in Language.All)
            {
                Assert.Equal(Analyzers.AnalyzeAnew(language, text), Analyzers.Analyze(language, text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Words_are_left_out_only_where_none_of_their_terms_begins_with_a_wanted_letter(string code, string text)
    {
        var language = Language.Parse(code);
        var mixed = $"{text} Stems, cats' (ties) flies. www.example.org X-ray; l'eau Running!";
        var all = Analyzers.Analyze(language, mixed);
        foreach (var letter in "aelrstwx")
        {
            var letters = AnalyzedWords.LetterOf(letter.ToString());
            var found = new List<AnalyzedToken>();
            foreach (var (word, start, position) in Analyzers.WordsOf(language, mixed, letters: letters))
            {
                found.AddRange(word.Tokens.Select(token => new AnalyzedToken(token.Term, position + token.Position, start + token.Start, start + token.End)));
            }

            Assert.Equal(all.Where(HasLetter), found.Where(HasLetter));
            Assert.True(found.Count < all.Count);

            bool HasLetter(AnalyzedToken token) => AnalyzedWords.LetterOf(token.Term) == letters;
        }
    }
}
