using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>The documents of every segment that match a query, with their scores and languages.</summary>
internal sealed class QueryMatch
{
    /// <summary>Room for the rounding of sums.</summary>
    private const float Tolerance = 0.999f;

    private QueryMatch(ImmutableArray<SegmentMatch> segments, ImmutableArray<LanguagePlan> plans, bool isEverything, bool isRelaxed)
    {
        Segments = segments;
        Plans = plans;
        IsEverything = isEverything;
        IsRelaxed = isRelaxed;
    }

    /// <summary>In the order of the view's segments.</summary>
    public ImmutableArray<SegmentMatch> Segments { get; }

    /// <summary>The query in each language it may be in.</summary>
    public ImmutableArray<LanguagePlan> Plans { get; }

    /// <summary>Whether the query asks for nothing in particular.</summary>
    public bool IsEverything { get; }

    /// <summary>Whether no document has all that was wanted, so that these are the nearest.</summary>
    public bool IsRelaxed { get; }

    /// <summary>Finds what matches a query's text, filters left aside.</summary>
    public static QueryMatch Find(IndexView view, string text, Language reader, RankingSettings settings)
    {
        var expression = QueryExpression.Parse(text);
        var plans = QueryLanguages.Of(text, reader).Select(language => LanguagePlan.Of(expression, language, settings)).ToImmutableArray();
        if (expression.Groups.IsEmpty)
        {
            var everything = view.Segments.Select(segment => SegmentMatch.Everything(segment)).ToImmutableArray();
            Exclude(view, plans, everything);
            return new QueryMatch(everything, plans, isEverything: true, isRelaxed: false);
        }

        foreach (var matcher in plans.SelectMany(plan => plan.Parts).SelectMany(part => part.Matchers))
        {
            matcher.Prepare(view);
        }

        var (segments, best) = Match(view, plans, reader, settings, plan => plan.IsQuestion(settings) ? settings.Gist : 1);
        var relaxed = segments.All(segment => segment.Docs.Count() == 0) && best > 0;
        if (relaxed)
        {
            (segments, _) = Match(view, plans, reader, settings, _ => best);
        }

        Exclude(view, plans, segments);
        return new QueryMatch(segments, plans, isEverything: false, relaxed);
    }

    /// <summary>The parts of the query, in the language of a hit, that the hit lacks.</summary>
    public IEnumerable<string> Missing(IndexView view, int segment, int doc, Language language)
    {
        var plan = Plans.First(plan => plan.Language == language);
        using var buffer = new ScoreBuffer(view.Segments[segment].MaxDoc);
        foreach (var part in plan.Parts)
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
    private static (ImmutableArray<SegmentMatch> Segments, float Best) Match(IndexView view, ImmutableArray<LanguagePlan> plans, Language reader, RankingSettings settings, Func<LanguagePlan, float> share)
    {
        var best = 0f;
        var segments = ImmutableArray.CreateBuilder<SegmentMatch>();
        foreach (var segment in view.Segments)
        {
            var match = new SegmentMatch(segment.MaxDoc);
            using var scores = new ScoreBuffer(segment.MaxDoc);
            using var covered = new ScoreBuffer(segment.MaxDoc);
            using var part = new ScoreBuffer(segment.MaxDoc);
            using var frequencies = new ScoreBuffer(segment.MaxDoc);
            foreach (var plan in plans)
            {
                var total = plan.Parts.Sum(part => WeightOf(part, view, plan, settings));
                if (total == 0)
                {
                    continue;
                }

                foreach (var wanted in plan.Parts)
                {
                    var weight = WeightOf(wanted, view, plan, settings);
                    foreach (var matcher in wanted.Matchers)
                    {
                        matcher.Collect(segment, view, frequencies);
                        foreach (var doc in frequencies.Touched)
                        {
                            part.Raise(doc, matcher.Idf * Bm25.Saturate(frequencies[doc], settings.Saturation));
                        }

                        frequencies.Clear();
                    }

                    foreach (var doc in part.Touched)
                    {
                        scores.Add(doc, part[doc]);
                        covered.Add(doc, weight);
                    }

                    part.Clear();
                }

                var factor = plan.Language == reader ? 1 : settings.OtherLanguage;
                var least = share(plan) * total * Tolerance;
                foreach (var doc in covered.Touched)
                {
                    best = Math.Max(best, covered[doc] / total);
                    if (covered[doc] >= least)
                    {
                        match.Raise(doc, scores[doc] * factor, plan.Language);
                    }
                }

                scores.Clear();
                covered.Clear();
            }

            segments.Add(match);
        }

        return (segments.ToImmutable(), best);
    }

    /// <summary>A word that nothing matches weighs as much as the rarest, where every word is wanted; the gist of a question does without it.</summary>
    private static float WeightOf(QueryPart part, IndexView view, LanguagePlan plan, RankingSettings settings) =>
        part.Weight > 0 ? part.Weight
        : plan.IsQuestion(settings) ? 0
        : Bm25.Idf(view.WorksIn(plan.Language), 0);

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
