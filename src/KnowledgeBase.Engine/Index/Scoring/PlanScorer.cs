using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Scores the query as analysed for one language, a segment and a word at a time.</summary>
internal sealed class PlanScorer
{
    /// <summary>Room for the rounding of sums.</summary>
    private const float Tolerance = 0.999f;

    private readonly IndexView view;
    private readonly RankingSettings settings;
    private readonly (QueryPart Part, float Weight)[] parts;
    private readonly float total;
    private readonly float share;
    private readonly float factor;
    private readonly float leastOfOthers;
    private readonly bool isQuestion;

    /// <param name="plan">The query, its matchers prepared.</param>
    /// <param name="view">What the reader may see.</param>
    /// <param name="reader">The reader's language.</param>
    /// <param name="isFirst">Whether this is the first of the languages that the query may be in: concepts stand for the words of texts that exist in others only.</param>
    /// <param name="readersTotal">What all words weigh in the reader's language. Words are rare in other languages than their own: none is to weigh more in all.</param>
    /// <param name="settings">The numbers of ranking.</param>
    public PlanScorer(LanguagePlan plan, IndexView view, Language reader, bool isFirst, float readersTotal, RankingSettings settings)
    {
        this.view = view;
        this.settings = settings;
        Language = plan.Language;
        share = plan.IsQuestion ? settings.Gist : 1;

        // The rarest first, so that the others are looked at in few documents. An order by what the whole index tells, the same
        // in every segment: sums depend on their order.
        parts = [.. plan.Parts.Select(part => (part, WeightOf(part, view, plan, settings))).OrderByDescending(one => one.Item2)];
        total = parts.Sum(one => one.Weight);
        factor = QueryMatch.FactorOf(Language, reader, settings) * (readersTotal > 0 && total > 0 ? Math.Min(1, readersTotal / total) : 1);
        isQuestion = plan.IsQuestion;
        leastOfOthers = isFirst ? LeastOfOtherLanguages() * Tolerance : float.PositiveInfinity;
        CanMatch = total > 0 && parts.Any(one => one.Part.Weight > 0);
    }

    public Language Language { get; }

    /// <summary>Whether any document has any of it.</summary>
    public bool CanMatch { get; }

    /// <summary>The visible documents that have enough of the query, and scores of these and others.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="wanted">The share of the query's weight that is enough; <see langword="null"/> for what is usual.</param>
    /// <param name="deadline">When to stop.</param>
    /// <returns>Scores that the caller disposes of; <see langword="null"/> when nothing matches.</returns>
    public (DocSet Docs, ScoreBuffer Scores)? Score(SegmentView segment, float? wanted, Deadline deadline)
    {
        if (deadline.IsOver)
        {
            return null;
        }

        var least = (wanted ?? share) * total * Tolerance;
        var smallest = parts.Where(one => one.Weight > 0).Min(one => one.Weight);
        var scores = new ScoreBuffer(segment.MaxDoc);
        var docs = least > total - smallest && leastOfOthers >= least ? All(segment, scores, deadline) : Enough(segment, scores, least, deadline);
        using var names = Names(segment);
        docs = WithNamed(docs, names, segment, scores, wanted);
        if (docs is not null && !segment.IsWhole)
        {
            docs.And(segment.Visible);
        }

        if (docs?.IsEmpty != false)
        {
            scores.Dispose();
            return null;
        }

        foreach (var doc in names.Touched)
        {
            if (docs.Contains(doc))
            {
                scores.Set(doc, scores[doc] * (1 + (settings.TitleShare * names[doc] / total)));
            }
        }

        scores.Scale(factor);
        var superseded = view.With(segment, FacetFields.Status, RankingSettings.Superseded);
        superseded.And(docs);
        scores.Scale(settings.NoLongerInForce, superseded);
        return (docs, scores);
    }

    /// <summary>What all words of a plan weigh.</summary>
    public static float TotalOf(LanguagePlan plan, IndexView view, RankingSettings settings) => plan.Parts.Sum(part => WeightOf(part, view, plan, settings));

    /// <summary>The weight of the words that the title of each document has.</summary>
    private ScoreBuffer Names(SegmentView segment)
    {
        var names = new ScoreBuffer(segment.MaxDoc);
        using var one = new ScoreBuffer(segment.MaxDoc);
        foreach (var (part, weight) in parts)
        {
            if (weight == 0)
            {
                continue;
            }

            foreach (var term in part.Matchers.OfType<TermMatcher>().Where(term => term.Idf > 0))
            {
                term.CollectTitles(segment, one);
            }

            names.Add(one.Touched, weight);
            one.Clear();
        }

        return names;
    }

    /// <summary>A few words mean all of them, and what they name: a title that has enough of them need not come with a text that has the rest.</summary>
    private DocSet? WithNamed(DocSet? docs, ScoreBuffer names, SegmentView segment, ScoreBuffer scores, float? wanted)
    {
        if (isQuestion || wanted is not null || parts.Length < 2)
        {
            return docs;
        }

        var named = new DocSet(segment.MaxDoc);
        foreach (var doc in names.Touched)
        {
            if (names[doc] >= settings.Named * total && docs?.Contains(doc) != true)
            {
                named.Add(doc);
            }
        }

        if (named.IsEmpty)
        {
            return docs;
        }

        using var sums = new ScoreBuffer(segment.MaxDoc);
        using var one = new ScoreBuffer(segment.MaxDoc);
        foreach (var (part, _) in parts)
        {
            Evaluate(part, segment, one, named);
            sums.Add(one, one.Touched);
            one.Clear();
        }

        foreach (var doc in named)
        {
            scores.Set(doc, sums[doc]);
        }

        docs ??= new DocSet(segment.MaxDoc);
        docs.Or(named);
        return docs;
    }

    /// <summary>The greatest share of the query's weight that a visible document of a segment has.</summary>
    public float GreatestShare(SegmentView segment, Deadline deadline)
    {
        using var scores = new ScoreBuffer(segment.MaxDoc);
        using var covered = Cover(segment, scores, deadline);
        var best = 0f;
        foreach (var doc in covered.Touched)
        {
            if (segment.Visible.Contains(doc))
            {
                best = Math.Max(best, covered[doc] / total);
            }
        }

        return best;
    }

    /// <summary>The documents that have every part that counts.</summary>
    private DocSet? All(SegmentView segment, ScoreBuffer scores, Deadline deadline)
    {
        if (parts.Any(one => one.Weight > 0 && one.Part.Weight == 0))
        {
            return null;
        }

        Evaluate(parts[0].Part, segment, scores, Common(segment));
        var docs = scores.Touched.Copy();
        foreach (var (part, weight) in parts.AsSpan(1))
        {
            if (docs.IsEmpty || deadline.IsOver)
            {
                break;
            }

            using var more = new ScoreBuffer(segment.MaxDoc);
            Evaluate(part, segment, more, docs);
            if (weight > 0)
            {
                docs.And(more.Touched);
                scores.Add(more, docs);
            }
            else
            {
                var both = docs.Copy();
                both.And(more.Touched);
                scores.Add(more, both);
            }
        }

        return docs;
    }

    /// <summary>The documents that may have every part that counts, by what is known without scoring; <see langword="null"/> when nothing is.</summary>
    private DocSet? Common(SegmentView segment)
    {
        DocSet? common = null;
        if (parts.Length > 1)
        {
            foreach (var (part, weight) in parts)
            {
                var docs = new DocSet(segment.MaxDoc);
                if (weight == 0 || !part.Matchers.All(matcher => matcher.Idf == 0 || matcher.TryAddTo(segment, docs)))
                {
                    continue;
                }

                if (common is null)
                {
                    common = docs;
                }
                else
                {
                    common.And(docs);
                }
            }
        }

        return common;
    }

    /// <summary>The documents that have parts of at least this weight.</summary>
    private DocSet Enough(SegmentView segment, ScoreBuffer scores, float least, Deadline deadline)
    {
        using var covered = Cover(segment, scores, deadline);
        var titles = segment.Columns.Lengths(TextField.Title.In(Language), segment.Reader)?.Capped;
        var bodies = segment.Columns.Lengths(TextField.Body.In(Language), segment.Reader)?.Capped;
        var docs = new DocSet(segment.MaxDoc);
        foreach (var doc in covered.Touched)
        {
            if (covered[doc] >= least || (covered[doc] >= leastOfOthers && (titles is null || titles[doc] == 0) && (bodies is null || bodies[doc] == 0)))
            {
                docs.Add(doc);
            }
        }

        return docs;
    }

    /// <summary>Scores every part, and tells the weight of the parts that each document has.</summary>
    private ScoreBuffer Cover(SegmentView segment, ScoreBuffer scores, Deadline deadline)
    {
        var covered = new ScoreBuffer(segment.MaxDoc);
        using var one = new ScoreBuffer(segment.MaxDoc);
        foreach (var (part, weight) in parts)
        {
            if (deadline.IsOver)
            {
                break;
            }

            Evaluate(part, segment, one, within: null);
            scores.Add(one, one.Touched);
            if (weight > 0)
            {
                covered.Add(one.Touched, weight);
            }

            one.Clear();
        }

        return covered;
    }

    /// <summary>What a part counts in each document: its best matcher's.</summary>
    private void Evaluate(QueryPart part, SegmentView segment, ScoreBuffer into, DocSet? within)
    {
        if (part.Matchers is [var only])
        {
            Evaluate(only, part.Share, segment, into, within);
            return;
        }

        using var one = new ScoreBuffer(segment.MaxDoc);
        foreach (var matcher in part.Matchers)
        {
            Evaluate(matcher, part.Share, segment, one, within);
            into.Raise(one);
            one.Clear();
        }
    }

    private void Evaluate(Matcher matcher, float share, SegmentView segment, ScoreBuffer into, DocSet? within)
    {
        if (matcher.Idf > 0)
        {
            matcher.Collect(segment, view, into, within);
            into.Saturate(share * matcher.Idf, settings.Saturation);
        }
    }

    /// <summary>
    /// A work that does not exist in the language of the query cannot have its words: all the concepts that the query names
    /// are wanted of it, where they are enough of what the query says.
    /// </summary>
    private float LeastOfOtherLanguages()
    {
        var concepts = parts.Where(one => one.Part.HasConcept).Sum(one => one.Weight);
        return concepts >= settings.ConceptsAlone * total ? concepts : float.PositiveInfinity;
    }

    /// <summary>A word that nothing matches weighs as much as the rarest, where every word is wanted; the gist of a question does without it.</summary>
    private static float WeightOf(QueryPart part, IndexView view, LanguagePlan plan, RankingSettings settings) =>
        part.IsOptional ? 0
        : part.Weight > 0 ? part.Weight
        : plan.IsQuestion ? 0
        : Bm25.Idf(view.WorksIn(plan.Language), 0);
}
