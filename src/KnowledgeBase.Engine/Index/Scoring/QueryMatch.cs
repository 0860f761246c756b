using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>The documents of every segment that match a query, with their scores and languages.</summary>
internal sealed class QueryMatch : IDisposable
{
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

    /// <summary>Whether scores say how like a work a document is.</summary>
    public bool IsLikeness { get; private init; }

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
        var readersTotal = PlanScorer.TotalOf(speaking[0], view, settings);
        var scorers = speaking.Select(plan => new PlanScorer(plan, view, reader, plan == speaking[0], readersTotal, settings)).Where(scorer => scorer.CanMatch).ToList();
        var segments = Match(view, scorers, share: null, deadline);
        var relaxed = false;
        if (scorers.Count > 0 && segments.All(segment => segment.Docs.IsEmpty))
        {
            // The nearest: those that have as much of the query as any has.
            var best = scorers.Max(scorer => view.Segments.Select(segment => scorer.GreatestShare(segment, deadline)).DefaultIfEmpty().Max());
            relaxed = best > 0;
            segments = relaxed ? Match(view, scorers, best, deadline) : segments;
        }

        if (plans[0].IsQuestion)
        {
            CutTail(segments, settings);
        }

        Exclude(view, plans, segments);
        Restrict(view, query, segments);
        return new QueryMatch(query, segments, plans, settings) { IsRelaxed = relaxed, IsPartial = deadline.WasMissed };
    }

    /// <summary>What of this is like a work, by how like it is. Takes the place of this, which is disposed of.</summary>
    /// <param name="likeness">By segment: the works that are like it, with their scores; none when there is no such work.</param>
    public QueryMatch Near(ImmutableArray<SegmentMatch> likeness)
    {
        foreach (var (i, segment) in likeness.Index())
        {
            segment.Docs.And(Segments[i].Docs);
        }

        Dispose();
        return new QueryMatch(Query, likeness, Plans, settings) { IsEverything = IsEverything, IsLikeness = true, IsPartial = IsPartial };
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

    /// <summary>Gives back what was rented; scores are gone.</summary>
    public void Dispose()
    {
        foreach (var segment in Segments)
        {
            segment.Dispose();
        }
    }

    /// <summary>Scores every language and keeps the best of each document.</summary>
    private static ImmutableArray<SegmentMatch> Match(IndexView view, IReadOnlyList<PlanScorer> scorers, float? share, Deadline deadline)
    {
        var segments = ImmutableArray.CreateBuilder<SegmentMatch>(view.Segments.Length);
        foreach (var segment in view.Segments)
        {
            var match = new SegmentMatch(segment.MaxDoc);
            foreach (var scorer in scorers)
            {
                match.Take(scorer.Score(segment, share, deadline), scorer.Language);
            }

            segments.Add(match);
        }

        return segments.MoveToImmutable();
    }

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

    /// <summary>What has the gist of a question by a common word alone scores far below the best, and is no answer.</summary>
    private static void CutTail(ImmutableArray<SegmentMatch> segments, RankingSettings settings)
    {
        var best = segments.Select(segment => segment.BestScore).DefaultIfEmpty().Max();
        foreach (var segment in segments)
        {
            segment.RemoveBelow(settings.Tail * best);
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
