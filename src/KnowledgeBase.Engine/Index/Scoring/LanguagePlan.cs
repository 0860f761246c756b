using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A query as analysed for one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Parts">What is wanted; empty when the query has no word in this language.</param>
/// <param name="Excluded">What is not wanted.</param>
internal sealed record LanguagePlan(Language Language, ImmutableArray<QueryPart> Parts, ImmutableArray<Matcher> Excluded)
{
    /// <summary>Parts beyond this many are left out: pairs of characters of a very long Chinese question.</summary>
    private const int MaximalParts = 64;

    public static LanguagePlan Of(QueryExpression expression, Language language)
    {
        var parts = expression.Groups.SelectMany(group => PartsOf(group, language, Form.Stem)).ToList();
        if (parts.Count == 0)
        {
            // Nothing but stop words: they are looked for as they are written.
            parts = [.. expression.Groups.SelectMany(group => PartsOf(group, language, Form.Exact))];
        }

        return new LanguagePlan(
            language,
            [.. parts.Take(MaximalParts)],
            [.. expression.Excluded.Select(term => Whole(term, language)).OfType<Matcher>()]);
    }

    /// <summary>Whether a term of a text is to be marked.</summary>
    public bool Marks(AnalyzedToken token) => Parts.Any(part => part.Matchers.Any(matcher => matcher.Marks(token)));

    private enum Form
    {
        Stem,
        Exact,
    }

    private static IEnumerable<QueryPart> PartsOf(ImmutableArray<QueryTerm> group, Language language, Form form)
    {
        // Chinese is written without spaces: each pair of characters of a run is a part of its own.
        if (group is [{ Kind: QueryTermKind.Word } run] && language == Language.Chinese)
        {
            return Analyzers.Analyze(language, run.Text).Select(token => new QueryPart(token.Term, [Single(language, token.Term)]));
        }

        var matchers = group.Select(term => Whole(term, language, form)).OfType<Matcher>().ToImmutableArray();
        return matchers.IsEmpty ? [] : [new QueryPart(string.Join(" OR ", group.Select(term => term.Text)), matchers)];
    }

    private static Matcher? Whole(QueryTerm term, Language language, Form form = Form.Stem)
    {
        var tokens = Analyzers.Analyze(language, term.Text);
        if (Analyzers.For(language).HasExactForms)
        {
            var wantExact = form == Form.Exact || term.Kind != QueryTermKind.Word;
            tokens = [.. tokens.Where(token => token.IsExact == wantExact)];
        }

        return tokens switch
        {
            [] => null,
            [var only] when term.Kind == QueryTermKind.Prefix => new PrefixMatcher(language, only.Term),
            [var only] => Single(language, only.Term),
            [var first, ..] => new PhraseMatcher(language, [.. tokens.Select(token => (token.Term, token.Position - first.Position))]),
        };
    }

    /// <summary>A single Chinese character stands in the index only as the beginning or end of pairs.</summary>
    private static Matcher Single(Language language, string term) => language == Language.Chinese && term.Length == 1 && term[0] >= '\u2E80'
        ? new PrefixMatcher(language, term)
        : new TermMatcher(language, term);
}
