using System.Collections.Immutable;

namespace KnowledgeBase.Review;

/// <summary>
/// The rules that make recommendations of findings, all of them. What is not recorded is never taken for what does not
/// exist: a recommendation to provide for something begins with the advice to check national law.
/// <list type="table">
/// <item><term>Framework</term><description>no law on a subject is recorded here; two peers have one, or one peer and a convention.</description></item>
/// <item><term>Fulfil</term><description>a convention that binds here, or is the yardstick, has a provision on a topic; nothing on it is recorded here.</description></item>
/// <item><term>Provide</term><description>two peers have a provision on a topic; nothing on it is recorded here.</description></item>
/// <item><term>Bind</term><description>what is recorded here on a topic binds nobody; two peers have a provision that binds.</description></item>
/// <item><term>Tighten</term><description>a value is stated here and by three peers, and is looser than with most of them.</description></item>
/// <item><term>Quantify</term><description>a topic is recorded here without any interval (deadline, threshold …), and three peers state one on one subject.</description></item>
/// <item><term>Renew</term><description>the latest text here on a topic is fifteen years old, and half of at least three peers have one that is ten years younger.</description></item>
/// </list>
/// </summary>
public static class RecommendationRules
{
    private const int PeersForGap = 2;
    private const int PeersForValue = 3;
    private const int PeersForAge = 3;
    private const int PeersForShare = 3;
    private const int OldInYears = 15;
    private const int YoungerInYears = 10;
    private const int RecentInYears = 10;
    private const int StrongPoints = 7;
    private const int ModeratePoints = 5;
    private const int ValuesShown = 3;

    /// <summary>The recommendations for a subject of comparison: none or one.</summary>
    /// <param name="finding">What is recorded.</param>
    /// <param name="peers">How many peers have anything recorded.</param>
    /// <param name="year">The current year.</param>
    public static IEnumerable<Recommendation> For(SubjectFinding finding, int peers, int year)
    {
        if (finding.Own.IsEmpty && (finding.Peers.Length >= PeersForGap || (finding.Peers.Length > 0 && !finding.Conventions.IsEmpty)))
        {
            yield return Make(RecommendationRule.Framework, finding.Subject, [], finding.Topics, Evidence.Of(finding), peers, year);
        }
    }

    /// <summary>The recommendations for a topic.</summary>
    /// <param name="finding">What is recorded.</param>
    /// <param name="peers">How many peers have anything recorded.</param>
    /// <param name="year">The current year.</param>
    public static IEnumerable<Recommendation> For(TopicFinding finding, int peers, int year)
    {
        var evidence = Evidence.Of(finding);
        if (!finding.IsRecorded)
        {
            var stated = finding.Values.Where(value => value.Peers.Length >= PeersForGap).Take(ValuesShown);
            if (!finding.Obligations.IsEmpty)
            {
                yield return For(RecommendationRule.Fulfil, stated, evidence);
            }
            else if (finding.Peers.Length >= PeersForGap)
            {
                yield return For(RecommendationRule.Provide, stated, evidence);
            }

            yield break;
        }

        var binding = finding.Peers.Where(peer => peer.Provisions.Any(provision => ReviewedWorks.Binds(provision.Work))).ToImmutableArray();
        if (finding.Own.All(provision => !ReviewedWorks.Binds(provision.Work)) && binding.Length >= PeersForGap)
        {
            yield return For(RecommendationRule.Bind, [], evidence with { Peers = binding });
        }

        var comparable = finding.Values.Where(value => value.Peers.Length >= PeersForValue).ToList();
        var looser = comparable.Where(value => value.Standing is Standing.Looser or Standing.Loosest).Take(ValuesShown).ToList();
        if (looser.Count > 0)
        {
            yield return For(RecommendationRule.Tighten, looser, Behind(looser));
        }

        // Who states any interval here may mean the same one in other words.
        var named = finding.Own.SelectMany(provision => provision.Values).Select(value => value.Name).ToHashSet(StringComparer.Ordinal);
        var missing = comparable.Where(value => value.Direction != 0 && !named.Contains(value.Name)).Take(ValuesShown).ToList();
        if (missing.Count > 0)
        {
            yield return For(RecommendationRule.Quantify, missing, Behind(missing));
        }

        var younger = finding.Peers.Where(peer => peer.Year >= finding.Latest + YoungerInYears).ToImmutableArray();
        if (finding.Latest <= year - OldInYears && finding.Peers.Length >= PeersForAge && younger.Length * 2 >= finding.Peers.Length)
        {
            yield return For(RecommendationRule.Renew, [], evidence with { Peers = younger });
        }

        Recommendation For(RecommendationRule rule, IEnumerable<ValueFinding> values, Evidence used) =>
            Make(rule, finding.Topic, [.. values], [], used, peers, year);

        // The evidence for a value are the peers that state it.
        Evidence Behind(List<ValueFinding> values)
        {
            var who = values.SelectMany(value => value.Peers).Select(peer => (peer.Jurisdiction, peer.Provision)).ToHashSet();
            return evidence with
            {
                Peers =
                [
                    .. finding.Peers
                        .Select(peer => peer with { Provisions = [.. peer.Provisions.Where(provision => who.Contains((peer.Jurisdiction, provision)))] })
                        .Where(peer => !peer.Provisions.IsEmpty),
                ],
            };
        }
    }

    /// <summary>Puts recommendations in order: the strongest first, then those with more peers behind them.</summary>
    public static ImmutableArray<Recommendation> InOrder(IEnumerable<Recommendation> recommendations) =>
    [
        .. recommendations
            .OrderByDescending(recommendation => recommendation.Strength.Level)
            .ThenBy(recommendation => recommendation.Rule)
            .ThenByDescending(recommendation => recommendation.Strength.Points)
            .ThenByDescending(recommendation => recommendation.Strength.Peers)
            .ThenBy(recommendation => recommendation.Code, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Points: an obligation 3; peers 1 for two, 2 for four, 3 for eight, and 1 more where they are three or more and at least half of all;
    /// 1 for a peer's text of the last ten years; 1 for a practice; 1 for a case, 2 for two.
    /// </summary>
    private static Strength Weigh(Evidence evidence, int peers, int year)
    {
        var count = evidence.PeerCount;
        var obligations = evidence.Obligations.Length + evidence.Conventions.Length;
        var points = (obligations > 0 ? 3 : 0)
            + (count >= 8 ? 3 : count >= 4 ? 2 : count >= 2 ? 1 : 0)
            + (count * 2 >= peers && count >= PeersForShare ? 1 : 0)
            + (evidence.Newest >= year - RecentInYears ? 1 : 0)
            + (evidence.Practices.IsEmpty ? 0 : 1)
            + Math.Min(evidence.Cases.Length, 2);
        var level = points >= StrongPoints ? StrengthLevel.Strong : points >= ModeratePoints ? StrengthLevel.Moderate : StrengthLevel.Tentative;
        return new Strength(count, peers, evidence.Newest, obligations, evidence.Practices.Length, evidence.Cases.Length, points, level);
    }

    private static Recommendation Make(
        RecommendationRule rule,
        string code,
        ImmutableArray<ValueFinding> values,
        ImmutableArray<(string Topic, int Peers)> topics,
        Evidence evidence,
        int peers,
        int year) => new(rule, code, values, topics, evidence, Weigh(evidence, peers, year));
}
