using System.Collections.Immutable;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Says what a document owes its score to, by computing it again part by part.</summary>
/// <param name="view">What the reader may see.</param>
/// <param name="match">The matches.</param>
/// <param name="settings">The numbers that ranking depends on.</param>
internal sealed class Explainer(IndexView view, QueryMatch match, RankingSettings settings)
{
    /// <summary>The reasons, weightiest first; none when nothing was to match.</summary>
    public ImmutableArray<HitReason> Explain((int Segment, int Doc) hit)
    {
        var (segment, doc) = (view.Segments[hit.Segment], hit.Doc);
        var score = match.Segments[hit.Segment].Score(doc);
        if (score <= 0)
        {
            return [];
        }

        var language = match.Segments[hit.Segment].BestOf(doc);
        var isSuperseded = view.With(segment, FacetFields.Status, RankingSettings.Superseded).Contains(doc);
        var evidence = match.Segments[hit.Segment].EvidenceOf(doc);
        var found = new List<(QueryPart Part, Matcher Matcher, float Worth)>();
        using var buffer = new ScoreBuffer(segment.MaxDoc);
        foreach (var part in match.PlanIn(language).Parts)
        {
            var (best, most) = ((Matcher?)null, 0f);
            foreach (var matcher in part.Matchers)
            {
                buffer.Clear();
                matcher.Collect(segment, view, buffer);
                if (buffer[doc] > 0 && part.Share * matcher.Idf * Bm25.Saturate(buffer[doc], settings.Saturation) is var worth && worth > most)
                {
                    (best, most) = (matcher, worth);
                }
            }

            if (best is not null)
            {
                found.Add((part, best, most));
            }
        }

        // What the words count depends on more than themselves, such as the language: they share what the second look did not add.
        var words = found.Sum(one => one.Worth);
        var reasons = found.SelectMany(one => ReasonsOf(one.Part, one.Matcher, segment, doc, one.Worth / words * (score - evidence.Total) / score)).ToList();
        reasons.AddRange(new[]
        {
            new HitReason(HitReasonKind.Together, "", evidence.Together / score),
            new HitReason(HitReasonKind.Spelling, "", evidence.Spelling / score),
            new HitReason(HitReasonKind.Feedback, "", evidence.Feedback / score),
        }.Where(reason => reason.Share > 0));

        if (isSuperseded)
        {
            reasons.Add(new HitReason(HitReasonKind.NoLongerInForce, "", settings.NoLongerInForce - 1));
        }

        return
        [
            .. reasons
                .GroupBy(reason => (reason.Kind, reason.Detail), (key, group) => new HitReason(key.Kind, key.Detail, group.Sum(reason => reason.Share)))
                .OrderByDescending(reason => reason.Share),
        ];
    }

    private static IEnumerable<HitReason> ReasonsOf(QueryPart part, Matcher matcher, SegmentView segment, int doc, float share)
    {
        switch (matcher)
        {
            case KeywordMatcher { Field: IndexFields.Concepts } concept:
                return [new HitReason(HitReasonKind.Concept, concept.Terms[0], share)];
            case KeywordMatcher identifier:
                return [new HitReason(HitReasonKind.Identifier, identifier.Terms[0], share)];
            case TermMatcher term:
                var fields = term.FrequencyByField(segment, doc);
                return fields.Select((frequency, field) => new HitReason(Kinds[field], part.Text, share * frequency / fields.Sum())).Where(reason => reason.Share > 0);
            default:
                return [new HitReason(HitReasonKind.Text, part.Text, share)];
        }
    }

    private static readonly ImmutableArray<HitReasonKind> Kinds = [HitReasonKind.Title, HitReasonKind.Heading, HitReasonKind.Text, HitReasonKind.Label, HitReasonKind.Abstract];
}
