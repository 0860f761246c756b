using KnowledgeBase.Documents;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>
/// Turns a text of one language into terms. Every word gives two terms at one position: its exact form, marked with
/// <see cref="ExactMark"/>, and its stem; a stop word gives the exact form alone. Chinese gives overlapping pairs of characters, and each character beside them.
/// </summary>
/// <param name="language">The language.</param>
public sealed class LanguageAnalyzer(Language language) : Analyzer
{
    /// <summary>Begins the exact form of a word. No tokenizer lets it into a word.</summary>
    public const char ExactMark = '=';

    /// <summary>Positions between two sections, so that no phrase reaches across.</summary>
    public const int SectionGap = 100;

    /// <summary>Positions between the title and the summary of an abstract: more than any title has, so that a word of the title stands before this one.</summary>
    public const int AbstractGap = 1_000;

    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private const CJKScript AllScripts = CJKScript.HAN | CJKScript.HIRAGANA | CJKScript.KATAKANA | CJKScript.HANGUL;

    private static readonly CharArraySet FrenchArticles = FrenchAnalyzer.DEFAULT_ARTICLES;

    /// <summary>Whether the exact form is a term of its own.</summary>
    public bool HasExactForms => language != Language.Chinese;

    /// <inheritdoc />
    public override int GetPositionIncrementGap(string fieldName) => fieldName == TextField.Abstract.In(language) ? AbstractGap : SectionGap;

    /// <inheritdoc />
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream stream = new DigitFoldingFilter(new LowerCaseFilter(Version, tokenizer));
        stream = language.Code switch
        {
            "zh" => new CJKBigramFilter(new CJKWidthFilter(stream), AllScripts, outputUnigrams: true),
            "ar" => new ArabicStemFilter(new ArabicNormalizationFilter(WithExactForms(stream, ArabicAnalyzer.DefaultStopSet))),
            "en" => new PorterStemFilter(WithExactForms(new EnglishPossessiveFilter(Version, stream), EnglishAnalyzer.DefaultStopSet)),
            "fr" => new SnowballFilter(WithExactForms(new ElisionFilter(stream, FrenchArticles), FrenchAnalyzer.DefaultStopSet), new Lucene.Net.Tartarus.Snowball.Ext.FrenchStemmer()),
            "ru" => new RussianLightStemFilter(WithExactForms(stream, RussianAnalyzer.DefaultStopSet)),
            _ => new SnowballFilter(WithExactForms(stream, SpanishAnalyzer.DefaultStopSet), new SpanishStemmer()),
        };

        // Diacritics are folded last: stemmers and stop lists know the letters as they are written.
        stream = new ExactMarkFilter(new ASCIIFoldingFilter(stream));
        return new TokenStreamComponents(tokenizer, stream);
    }

    private static UnlessExactStopFilter WithExactForms(TokenStream stream, CharArraySet stopWords) =>
        new(new KeywordRepeatFilter(stream), stopWords);
}
