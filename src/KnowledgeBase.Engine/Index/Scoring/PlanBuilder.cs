using System.Buffers;
using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Analyses a query for one language.</summary>
/// <param name="query">What it says.</param>
/// <param name="language">The language.</param>
/// <param name="settings">The numbers that ranking depends on.</param>
internal sealed class PlanBuilder(UnderstoodQuery query, Language language, RankingSettings settings)
{
    /// <summary>Parts beyond this many are left out: pairs of characters of a very long Chinese question.</summary>
    private const int MaximalParts = 64;

    /// <summary>Words on the two sides of a phrase or an OR are not neighbours.</summary>
    private const int SeveredWords = 100;

    private static readonly SearchValues<char> QuestionMarks = SearchValues.Create("?؟？¿");

    private readonly List<(string Gram, float Share)> grams = [];
    private int position;
    private bool asks;

    private enum Form
    {
        Stem,
        Exact,
    }

    public LanguagePlan Build()
    {
        var parts = Parts(settings.Stems ? Form.Stem : Form.Exact);
        if (parts.All(part => part.IsStopWord))
        {
            // Nothing but stop words: they are looked for as they are written.
            parts = Parts(Form.Exact);
        }

        var hasQuestionMark = query.Text.AsSpan().ContainsAny(QuestionMarks);
        var isQuestion = asks || hasQuestionMark || CountWords(parts) > (language == Language.Chinese ? settings.PairsThatAreAllWanted : settings.WordsThatAreAllWanted);
        if (!isQuestion)
        {
            parts.RemoveAll(part => part.IsStopWord);
        }

        if (parts.All(part => part.IsOptional))
        {
            parts = parts.ConvertAll(part => part with { Share = 1 });
        }

        return new LanguagePlan(
            language,
            [.. WithConcepts(parts.Count > MaximalParts ? parts[..MaximalParts] : parts)],
            [.. query.Expression.Excluded.Select(term => Whole(term, Form.Stem)).OfType<Matcher>()])
        {
            IsQuestion = isQuestion,
            IsDescription = isQuestion && !hasQuestionMark,
            Grams = isQuestion ? [.. grams] : [],
        };
    }

    /// <summary>How many words say what is wanted; the name of a concept is one, however long it is.</summary>
    private int CountWords(List<QueryPart> parts) =>
        parts.Where(part => !part.IsOptional).Select(part => ConceptAt(part) ?? part.Start).Distinct().Count();

    private int? ConceptAt(QueryPart part) =>
        query.Concepts.Where(concept => part.Start < concept.End && part.End > concept.Start).Select(concept => (int?)concept.Start).Min();

    private List<QueryPart> Parts(Form form)
    {
        var parts = new List<QueryPart>();
        position = 0;
        grams.Clear();
        foreach (var group in query.Expression.Groups)
        {
            // A word may be several: Chinese is written without spaces, and hyphens and apostrophes join. Each is a part of its
            // own; that they stand together is for proximity to reward.
            if (group is [{ Kind: QueryTermKind.Word } run])
            {
                parts.AddRange(Words(run, form));
                continue;
            }

            var matchers = group.Select(term => Whole(term, form)).OfType<Matcher>().ToImmutableArray();
            if (!matchers.IsEmpty)
            {
                parts.Add(new QueryPart(string.Join(" OR ", group.Select(term => term.Text)), matchers) { Start = group[0].Start, End = group[^1].End });
            }

            position += SeveredWords;
        }

        return WithIdentifiers(parts);
    }

    /// <summary>The words of a run that are looked for: stems with their exact forms, or exact forms alone.</summary>
    private List<QueryPart> Words(QueryTerm run, Form form)
    {
        var parts = new List<QueryPart>();
        var tokens = Analyzers.Analyze(language, run.Text);
        var asking = language == Language.Chinese ? QuestionWords.InChinese(run.Text) : [];
        asks |= asking.Contains(true);
        var stopWords = StopWords(run.Text);
        string? exact = null;
        foreach (var token in tokens)
        {
            exact = token.IsExact ? token.Term : exact;
            if (form == Form.Stem && IsStopWord(token, tokens))
            {
                // In the reader's language they say a little of what a question means; other languages take them for words.
                if (language == query.Languages[0])
                {
                    parts.Add(Part(run, token, new TermMatcher(language, settings, token.Term, null, TextField.Texts), settings.StopWord) with { IsStopWord = true });
                }

                continue;
            }

            if (Analyzers.For(language).HasExactForms && token.IsExact != (form == Form.Exact))
            {
                continue;
            }

            if (form == Form.Stem && stopWords.Contains(token.Start))
            {
                continue;
            }

            var share = 1f;
            if (language == Language.Chinese)
            {
                share = asking.AsSpan(token.Start..token.End).Contains(true) ? settings.QuestionWord
                    : IsPartOfPair(token, tokens) ? settings.SingleCharacter
                    : 1;
            }
            else if (exact is not null && QuestionWords.Contains(language, exact.AsSpan(1)))
            {
                share = settings.QuestionWord;
                asks |= QuestionWords.Ask(language, exact.AsSpan(1));
            }

            if (exact is not null)
            {
                grams.AddRange(LetterGrams.Of(exact[1..]).Select(gram => (gram, share)));
            }

            if (share > 0)
            {
                var (start, end) = (run.Start + token.Start, run.Start + token.End);
                parts.Add(Part(run, token, new TermMatcher(language, settings, token.Term, form == Form.Exact ? null : exact, FieldsOf(start, end)) { About = AboutOf(start, end) }, share));
            }
        }

        position += tokens.Count == 0 ? 1 : tokens[^1].Position + 1;
        return parts;
    }

    private QueryPart Part(QueryTerm run, AnalyzedToken token, Matcher matcher, float share) => new(run.Text[token.Start..token.End], [matcher])
    {
        Share = share,
        Position = position + token.Position,
        Start = run.Start + token.Start,
        End = run.Start + token.End,
    };

    /// <summary>Whether a word has no stem beside its exact form.</summary>
    private static bool IsStopWord(AnalyzedToken token, List<AnalyzedToken> tokens) =>
        token.IsExact && !tokens.Exists(other => !other.IsExact && other.Start == token.Start);

    /// <summary>Where words begin that say nothing in the reader's language: other languages take them for words.</summary>
    private HashSet<int> StopWords(string text)
    {
        var reader = query.Languages[0];
        if (reader == language || !Analyzers.For(reader).HasExactForms)
        {
            return [];
        }

        var tokens = Analyzers.Analyze(reader, text);
        return [.. tokens.Where(token => IsStopWord(token, tokens)).Select(token => token.Start)];
    }

    /// <summary>The words of an identifier are one part: the number itself in any way of writing, or just these words.</summary>
    private List<QueryPart> WithIdentifiers(List<QueryPart> parts)
    {
        foreach (var identifier in query.Identifiers)
        {
            var first = parts.FindIndex(part => part.Start >= identifier.Start && part.End <= identifier.End);
            var matcher = new KeywordMatcher(language, settings, IndexFields.Identifiers, identifier.Terms, settings.Identifier);
            if (!identifier.IsCertain)
            {
                if (first >= 0)
                {
                    parts[first] = parts[first] with { Matchers = parts[first].Matchers.Add(matcher) };
                }

                continue;
            }

            var written = query.Text[identifier.Start..identifier.End];
            parts.RemoveAll(part => part.Start < identifier.End && part.End > identifier.Start);
            ImmutableArray<Matcher> matchers = Whole(new QueryTerm(QueryTermKind.Phrase, written), Form.Exact) is { } words ? [matcher, words] : [matcher];
            parts.Insert(
                first < 0 ? parts.Count : Math.Min(first, parts.Count),
                new QueryPart(written, matchers) { Start = identifier.Start, End = identifier.End });
        }

        return parts;
    }

    /// <summary>A word is found by itself, by its inflections, or by a concept that it names or is part of the name of.</summary>
    private IEnumerable<QueryPart> WithConcepts(List<QueryPart> parts)
    {
        var concepts = query.Concepts
            .Select(concept => (Named: concept, Parts: parts.Where(part => part.Start < concept.End && part.End > concept.Start).ToList()))
            .Where(concept => concept.Parts.Count > 0)
            .SelectMany(concept => concept.Parts.Select(part => (part, Matcher: (Matcher)new KeywordMatcher(
                language,
                settings,
                IndexFields.Concepts,
                [WorkConcepts.Term(concept.Named.Concept)],
                settings.Concept / concept.Parts.Count(one => !one.IsOptional)))))
            .ToLookup(pair => pair.part, pair => pair.Matcher);
        return parts.Select(part => part.IsOptional ? part : part with { Matchers = part.Matchers.AddRange(concepts[part]) });
    }

    /// <summary>Labels are the words of concepts: where the reader has taken a concept away, its words are looked for in texts alone.</summary>
    private ImmutableArray<TextField> FieldsOf(int start, int end) =>
        query.TakenAway.Any(concept => start < concept.End && end > concept.Start) ? TextField.Texts : TextField.All;

    /// <summary>
    /// What is known by a number is the same by any name: its names find what the number finds, and not what only has a word
    /// with the same stem, such as chlorination.
    /// </summary>
    private KeywordMatcher? AboutOf(int start, int end)
    {
        var named = query.Concepts.Where(concept => start < concept.End && end > concept.Start).ToList();
        return named.Exists(concept => concept.HasNumber)
            ? new KeywordMatcher(language, settings, IndexFields.Concepts, [.. named.Select(concept => WorkConcepts.Term(concept.Concept))], settings.Concept)
            : null;
    }

    /// <summary>Whether a Chinese character stands alone in the text only because each is indexed beside the pairs.</summary>
    private static bool IsPartOfPair(AnalyzedToken token, List<AnalyzedToken> tokens) =>
        token.End - token.Start == 1 && tokens.Exists(other => other.Term.Length == 2 && other.End - other.Start == 2 && other.Start <= token.Start && other.End >= token.End);

    private Matcher? Whole(QueryTerm term, Form form)
    {
        var tokens = Analyzers.Analyze(language, term.Text);
        string? exact = null;
        if (Analyzers.For(language).HasExactForms)
        {
            var wantExact = form == Form.Exact || term.Kind != QueryTermKind.Word;
            exact = wantExact ? null : tokens.Find(token => token.IsExact).Term;
            tokens = [.. tokens.Where(token => token.IsExact == wantExact)];
        }
        else
        {
            tokens = [.. tokens.Where(token => !IsPartOfPair(token, tokens))];
        }

        return tokens switch
        {
            [] => null,
            [var only] when term.Kind == QueryTermKind.Prefix => new PrefixMatcher(language, settings, only.Term),
            [var only] => new TermMatcher(language, settings, only.Term, exact, FieldsOf(term.Start, term.End)) { About = AboutOf(term.Start, term.End) },
            [var first, ..] => new PhraseMatcher(language, settings, [.. tokens.Select(token => (token.Term, token.Position - first.Position))]),
        };
    }
}
