using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A query as analysed for one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Parts">What is wanted; empty when the query has no word in this language.</param>
/// <param name="Excluded">What is not wanted.</param>
/// <param name="Words">How many words the reader wrote, stop words included; pairs of characters in Chinese.</param>
internal sealed record LanguagePlan(Language Language, ImmutableArray<QueryPart> Parts, ImmutableArray<Matcher> Excluded, int Words)
{
    /// <summary>Parts beyond this many are left out: pairs of characters of a very long Chinese question.</summary>
    private const int MaximalParts = 64;

    public static LanguagePlan Of(QueryExpression expression, Language language, RankingSettings settings)
    {
        var parts = expression.Groups.SelectMany(group => PartsOf(group, language, settings, Form.Stem)).ToList();
        if (parts.Count == 0)
        {
            // Nothing but stop words: they are looked for as they are written.
            parts = [.. expression.Groups.SelectMany(group => PartsOf(group, language, settings, Form.Exact))];
        }

        return new LanguagePlan(
            language,
            [.. parts.Take(MaximalParts)],
            [.. expression.Excluded.Select(term => Whole(term, language, settings)).OfType<Matcher>()],
            language == Language.Chinese ? parts.Count : expression.Groups.Sum(group => CountWords(group[0], language)));
    }

    /// <summary>A question: long enough that its gist is wanted and not every word.</summary>
    public bool IsQuestion(RankingSettings settings) => Words > (Language == Language.Chinese ? settings.PairsThatAreAllWanted : settings.WordsThatAreAllWanted);

    /// <summary>Whether a term of a text is to be marked.</summary>
    public bool Marks(AnalyzedToken token) => Parts.Any(part => part.Matchers.Any(matcher => matcher.Marks(token)));

    private enum Form
    {
        Stem,
        Exact,
    }

    private static int CountWords(QueryTerm term, Language language) =>
        term.Kind == QueryTermKind.Word ? Analyzers.Analyze(language, term.Text).Count(token => token.IsExact) : 1;

    private static IEnumerable<QueryPart> PartsOf(ImmutableArray<QueryTerm> group, Language language, RankingSettings settings, Form form)
    {
        // A word may be several: Chinese is written without spaces, and hyphens and apostrophes join. Each is a part of its
        // own; that they stand together is for proximity to reward.
        if (group is [{ Kind: QueryTermKind.Word } run])
        {
            return WordsOf(run.Text, language, form).Select(word => new QueryPart(word.Text, [Single(language, settings, word.Term, word.Exact)]));
        }

        var matchers = group.Select(term => Whole(term, language, settings, form)).OfType<Matcher>().ToImmutableArray();
        return matchers.IsEmpty ? [] : [new QueryPart(string.Join(" OR ", group.Select(term => term.Text)), matchers)];
    }

    /// <summary>The words of a text that are looked for: stems with their exact forms, or exact forms alone.</summary>
    private static IEnumerable<(string Text, string Term, string? Exact)> WordsOf(string text, Language language, Form form)
    {
        var hasExactForms = Analyzers.For(language).HasExactForms;
        string? exact = null;
        foreach (var token in Analyzers.Analyze(language, text))
        {
            if (token.IsExact)
            {
                exact = token.Term;
            }

            if (!hasExactForms || token.IsExact == (form == Form.Exact))
            {
                yield return (text[token.Start..token.End], token.Term, form == Form.Exact ? null : exact);
            }
        }
    }

    private static Matcher? Whole(QueryTerm term, Language language, RankingSettings settings, Form form = Form.Stem)
    {
        var tokens = Analyzers.Analyze(language, term.Text);
        string? exact = null;
        if (Analyzers.For(language).HasExactForms)
        {
            var wantExact = form == Form.Exact || term.Kind != QueryTermKind.Word;
            exact = wantExact ? null : tokens.FirstOrDefault(token => token.IsExact).Term;
            tokens = [.. tokens.Where(token => token.IsExact == wantExact)];
        }

        return tokens switch
        {
            [] => null,
            [var only] when term.Kind == QueryTermKind.Prefix => new PrefixMatcher(language, settings, only.Term),
            [var only] => Single(language, settings, only.Term, exact),
            [var first, ..] => new PhraseMatcher(language, settings, [.. tokens.Select(token => (token.Term, token.Position - first.Position))]),
        };
    }

    /// <summary>A single Chinese character stands in the index only as the beginning or end of pairs.</summary>
    private static Matcher Single(Language language, RankingSettings settings, string term, string? exact) => language == Language.Chinese && term.Length == 1 && term[0] >= '\u2E80'
        ? new PrefixMatcher(language, settings, term)
        : new TermMatcher(language, settings, term, exact);
}
