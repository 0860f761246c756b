using KnowledgeBase.Documents;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>The analyzers of all languages, chosen by the ending of a field's name.</summary>
internal static class Analyzers
{
    private static readonly LanguageAnalyzer[] ByLanguage = [.. Language.All.Select(language => new LanguageAnalyzer(language))];

    private static readonly AnalyzedWords[] Words = [.. Language.All.Select(language => new AnalyzedWords(text => AnalyzeAnew(language, text)))];

    /// <summary>For the writer: every field by its own language.</summary>
    public static Analyzer ForFields { get; } = new ByFieldName();

    public static LanguageAnalyzer For(Language language) => ByLanguage[language.Ordinal];

    /// <summary>The terms of a text, in order.</summary>
    public static List<AnalyzedToken> Analyze(Language language, string text) => Words[language.Ordinal].Analyze(text);

    /// <inheritdoc cref="AnalyzedWords.In"/>
    public static AnalyzedWords.WordsOfText WordsOf(Language language, string text, int from = 0, uint letters = uint.MaxValue) => Words[language.Ordinal].In(text, from, letters);

    /// <summary>The terms of a text without remembering anything.</summary>
    internal static List<AnalyzedToken> AnalyzeAnew(Language language, string text)
    {
        var tokens = new List<AnalyzedToken>();
        using var stream = For(language).GetTokenStream("", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        var position = -1;
        while (stream.IncrementToken())
        {
            position += increment.PositionIncrement;
            tokens.Add(new AnalyzedToken(term.ToString(), Math.Max(0, position), offset.StartOffset, offset.EndOffset));
        }

        stream.End();
        return tokens;
    }

    private sealed class ByFieldName() : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
    {
        // Fields of no language bring their terms with them; Lucene asks all the same.
        protected override Analyzer GetWrappedAnalyzer(string fieldName) =>
            fieldName is IndexFields.Concepts or IndexFields.Identifiers ? For(Language.English) : For(TextField.LanguageOf(fieldName));
    }
}
