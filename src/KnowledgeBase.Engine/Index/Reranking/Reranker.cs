using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Scoring;

namespace KnowledgeBase.Engine.Index.Reranking;

/// <summary>Looks at the best hits again, for evidence that would cost too much to look for in every document.</summary>
/// <param name="view">What the reader may see.</param>
/// <param name="match">The matches, whose scores are raised.</param>
/// <param name="settings">The numbers of ranking.</param>
/// <param name="reader">The reader's language.</param>
internal sealed class Reranker(IndexView view, QueryMatch match, RankingSettings settings, Language reader)
{
    /// <summary>Whether there is anything to look for.</summary>
    public bool IsUseful => match.Plans.Any(plan => Density.CanBeIn(plan) || plan.IsQuestion);

    /// <summary>Raises the scores of the best hits.</summary>
    public void Run(IReadOnlyCollection<(int Segment, int Doc)> best)
    {
        foreach (var language in best.GroupBy(hit => match.Segments[hit.Segment].BestOf(hit.Doc)))
        {
            var plan = match.PlanIn(language.Key);
            var factor = QueryMatch.FactorOf(language.Key, reader, settings);
            var segments = language.GroupBy(hit => hit.Segment, hit => hit.Doc).Select(hits => (Number: hits.Key, View: view.Segments[hits.Key], Docs: hits.Order().ToList())).ToList();
            var density = new Density(plan, settings);
            var spelling = new Spelling(plan, view, settings);
            foreach (var segment in segments)
            {
                var (dense, spelled) = (density.Score(segment.View, segment.Docs), spelling.Score(segment.View, segment.Docs));
                for (var i = 0; i < segment.Docs.Count; i++)
                {
                    match.Segments[segment.Number].Add(segment.Docs[i], new Evidence(dense[i], spelled[i], 0) * factor);
                }
            }

            var ordered = language.Select(hit => (Segment: view.Segments[hit.Segment], hit.Doc, Score: match.Segments[hit.Segment].Score(hit.Doc))).OrderByDescending(hit => hit.Score).ToList();
            if (Feedback.Of(plan, ordered, view, settings) is not { } feedback)
            {
                continue;
            }

            foreach (var segment in segments)
            {
                var scores = feedback.Score(segment.View, segment.Docs);
                for (var i = 0; i < segment.Docs.Count; i++)
                {
                    match.Segments[segment.Number].Add(segment.Docs[i], new Evidence(0, 0, scores[i]) * factor);
                }
            }
        }
    }
}
