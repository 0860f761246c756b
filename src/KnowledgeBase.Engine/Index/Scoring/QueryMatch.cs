using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>The documents of every segment that match a query, with their scores and languages.</summary>
internal sealed class QueryMatch
{
    /// <summary>Room for the rounding of sums.</summary>
    private const float Tolerance = 0.999f;

    private readonly RankingSettings settings;

    private QueryMatch(UnderstoodQuery query, ImmutableArray<SegmentMatch> segments, ImmutableArray<LanguagePlan> plans, RankingSettings settings)
    {
        Query = query;
        Segments = segments;
        Plans = plans;
        this.settings = settings;
    }

    /// <summary>What was asked.</summary>
    public UnderstoodQuery Query { get; }

    /// <summary>In the order of the view's segments.</summary>
    public ImmutableArray<SegmentMatch> Segments { get; }

    /// <summary>The query in each language it may be in.</summary>
    public ImmutableArray<LanguagePlan> Plans { get; }

    /// <summary>Whether the query asks for nothing in particular.</summary>
    public bool IsEverything { get; private init; }

    /// <summary>Whether no document has all that was wanted, so that these are the nearest.</summary>
    public bool IsRelaxed { get; private init; }

    /// <summary>Whether the time ran out.</summary>
    public bool IsPartial { get; private init; }

    /// <summary>Finds what matches a query's text, filters left aside.</summary>
    public static QueryMatch Find(IndexView view, UnderstoodQuery query, Language reader, RankingSettings settings, Deadline deadline)
    {
        var plans = query.Languages.Select(language => new PlanBuilder(query, language, settings).Build()).ToImmutableArray();
        if (plans.All(plan => plan.Parts.IsEmpty))
        {
            var everything = view.Segments.Select(segment => SegmentMatch.Everything(segment)).ToImmutableArray();
            Exclude(view, plans, everything);
            Restrict(view, query, everything);
            return new QueryMatch(query, everything, plans, settings) { IsEverything = true };
        }

        foreach (var matcher in plans.SelectMany(plan => plan.Parts).SelectMany(part => part.Matchers))
        {
            if (!deadline.IsOver)
            {
                matcher.Prepare(view);
            }
        }

        // A language whose texts have none of the words adds nothing: what concepts find is found with the first.
        var speaking = plans.Where((plan, i) => i == 0 || plan.HasWords).ToImmutableArray();
        var (segments, best) = Match(view, speaking, reader, settings, plan => plan.IsQuestion(settings) ? settings.Gist : 1, deadline);
        var relaxed = segments.All(segment => segment.Docs.IsEmpty) && best > 0;
        if (relaxed)
        {
            (segments, _) = Match(view, speaking, reader, settings, _ => best, deadline);
        }

        Exclude(view, plans, segments);
        Restrict(view, query, segments);
        return new QueryMatch(query, segments, plans, settings) { IsRelaxed = relaxed, IsPartial = deadline.WasMissed };
    }

    /// <summary>Adds to the scores of the best what it counts that words stand together in them.</summary>
    public void Rerank(IndexView view, IEnumerable<(int Segment, int Doc)> best, Language reader)
    {
        foreach (var language in best.GroupBy(hit => Segments[hit.Segment].BestOf(hit.Doc)))
        {
            var proximity = new Proximity(PlanIn(language.Key), view, settings);
            var factor = FactorOf(language.Key, reader, settings);
            foreach (var segment in language.GroupBy(hit => hit.Segment, hit => hit.Doc))
            {
                var docs = segment.Order().ToList();
                var scores = proximity.Score(view.Segments[segment.Key], docs);
                for (var i = 0; i < docs.Count; i++)
                {
                    Segments[segment.Key].Add(docs[i], scores[i] * factor);
                }
            }
        }
    }

    /// <summary>The query in a language that a document matched in.</summary>
    public LanguagePlan PlanIn(Language language) => Plans.First(plan => plan.Language == language);

    /// <summary>What a match in a language counts for a reader.</summary>
    public static float FactorOf(Language language, Language reader, RankingSettings settings) => language == reader ? 1 : settings.OtherLanguage;

    /// <summary>The parts of the query, in the language of a hit, that the hit lacks.</summary>
    public IEnumerable<string> Missing(IndexView view, int segment, int doc, Language language)
    {
        var plan = PlanIn(language);
        using var buffer = new ScoreBuffer(view.Segments[segment].MaxDoc);
        foreach (var part in plan.Parts.Where(part => !part.IsOptional))
        {
            buffer.Clear();
            foreach (var matcher in part.Matchers)
            {
                matcher.Collect(view.Segments[segment], view, buffer);
            }

            if (buffer[doc] == 0)
            {
                yield return part.Text;
            }
        }
    }

    /// <summary>Scores every language and keeps the best; also tells the greatest share of a query's weight that any document has.</summary>
    private static (ImmutableArray<SegmentMatch> Segments, float Best) Match(IndexView view, ImmutableArray<LanguagePlan> plans, Language reader, RankingSettings settings, Func<LanguagePlan, float> share, Deadline deadline)
    {
        var best = 0f;
        var segments = ImmutableArray.CreateBuilder<SegmentMatch>();
        foreach (var segment in view.Segments)
        {
            var match = new SegmentMatch(segment.MaxDoc);
            var superseded = view.With(segment, FacetFields.Status, RankingSettings.Superseded);
            using var scores = new ScoreBuffer(segment.MaxDoc);
            using var covered = new ScoreBuffer(segment.MaxDoc);
            using var part = new ScoreBuffer(segment.MaxDoc);
            using var frequencies = new ScoreBuffer(segment.MaxDoc);
            foreach (var plan in plans)
            {
                var total = plan.Parts.Sum(part => WeightOf(part, view, plan, settings));
                if (total == 0 || deadline.IsOver)
                {
                    continue;
                }

                foreach (var wanted in plan.Parts)
                {
                    if (deadline.IsOver)
                    {
                        break;
                    }

                    var weight = WeightOf(wanted, view, plan, settings);
                    foreach (var matcher in wanted.Matchers)
                    {
                        matcher.Collect(segment, view, frequencies);
                        foreach (var doc in frequencies.Touched)
                        {
                            part.Raise(doc, wanted.Share * matcher.Idf * Bm25.Saturate(frequencies[doc], settings.Saturation));
                        }

                        frequencies.Clear();
                    }

                    foreach (var doc in part.Touched)
                    {
                        scores.Add(doc, part[doc]);
                        if (weight > 0)
                        {
                            covered.Add(doc, weight);
                        }
                    }

                    part.Clear();
                }

                var factor = FactorOf(plan.Language, reader, settings);
                var least = share(plan) * total * Tolerance;
                var leastOfOthers = LeastOfOtherLanguages(plan, view, settings, total) * Tolerance;
                var titles = segment.Columns.Lengths(TextField.Title.In(plan.Language), segment.Reader)?.Capped;
                var bodies = segment.Columns.Lengths(TextField.Body.In(plan.Language), segment.Reader)?.Capped;
                foreach (var doc in covered.Touched)
                {
                    best = Math.Max(best, covered[doc] / total);
                    if (covered[doc] >= least || (covered[doc] >= leastOfOthers && (titles is null || titles[doc] == 0) && (bodies is null || bodies[doc] == 0)))
                    {
                        match.Raise(doc, scores[doc] * (superseded.Contains(doc) ? factor * settings.NoLongerInForce : factor), plan.Language);
                    }
                }

                scores.Clear();
                covered.Clear();
            }

            segments.Add(match);
        }

        return (segments.ToImmutable(), best);
    }

    /// <summary>
    /// A work that does not exist in the language of the query cannot have its words: all the concepts that the query names
    /// are wanted of it, where they are enough of what the query says.
    /// </summary>
    private static float LeastOfOtherLanguages(LanguagePlan plan, IndexView view, RankingSettings settings, float total)
    {
        var concepts = plan.Parts.Where(part => part.HasConcept).Sum(part => WeightOf(part, view, plan, settings));
        return concepts >= settings.ConceptsAlone * total ? concepts : float.PositiveInfinity;
    }

    /// <summary>A word that nothing matches weighs as much as the rarest, where every word is wanted; the gist of a question does without it.</summary>
    private static float WeightOf(QueryPart part, IndexView view, LanguagePlan plan, RankingSettings settings) =>
        part.IsOptional ? 0
        : part.Weight > 0 ? part.Weight
        : plan.IsQuestion(settings) ? 0
        : Bm25.Idf(view.WorksIn(plan.Language), 0);

    /// <summary>Keeps what has the values that the query names: any of those of one field, and something of every field.</summary>
    private static void Restrict(IndexView view, UnderstoodQuery query, ImmutableArray<SegmentMatch> segments)
    {
        foreach (var restriction in query.Restrictions.GroupBy(one => (one.Field, one.IsExcluded), one => one.Value))
        {
            for (var i = 0; i < segments.Length; i++)
            {
                var docs = view.With(view.Segments[i], restriction.Key.Field, restriction);
                if (restriction.Key.IsExcluded)
                {
                    segments[i].Docs.Except(docs);
                }
                else
                {
                    segments[i].Docs.And(docs);
                }
            }
        }
    }

    private static void Exclude(IndexView view, ImmutableArray<LanguagePlan> plans, ImmutableArray<SegmentMatch> segments)
    {
        foreach (var matcher in plans.SelectMany(plan => plan.Excluded))
        {
            matcher.Prepare(view);
            for (var i = 0; i < segments.Length; i++)
            {
                using var buffer = new ScoreBuffer(view.Segments[i].MaxDoc);
                matcher.Collect(view.Segments[i], view, buffer);
                foreach (var doc in buffer.Touched)
                {
                    segments[i].Docs.Remove(doc);
                }
            }
        }
    }
}
