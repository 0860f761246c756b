using System.Collections.Immutable;
using KnowledgeBase.Comparison;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Provisions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Review;

/// <summary>Holds a jurisdiction against its peers, topic by topic.</summary>
/// <param name="register">What is recorded.</param>
/// <param name="vocabulary">Jurisdictions under regions, topics and subjects in order.</param>
/// <param name="access">What the reader may see.</param>
public sealed class Reviewer(ProvisionRegister register, ControlledVocabulary vocabulary, AccessLevel access)
{
    private const string MemberOf = "memberOf";
    /// <summary>The id of the Chemical Weapons Convention, whose parties the vocabulary knows.</summary>
    public const string WeaponsConvention = "cwc";

    private const string WeaponsConventionParty = "cwcStateParty";

    /// <summary>Reviews.</summary>
    /// <param name="query">What to review, by what.</param>
    /// <param name="today">The day of the review, for what is old and what is recent.</param>
    /// <returns>The review, or the problem that stands in its way: nothing to review, or nobody to measure by. A jurisdiction with nothing recorded can be reviewed.</returns>
    public (PolicyReview? Review, ImmutableArray<Problem> Problems) Review(ReviewQuery query, DateOnly today)
    {
        if (query.Jurisdiction is not { } here)
        {
            return (null, [Problem.Of(ProblemCode.MissingField, "jurisdiction", "jurisdiction")]);
        }

        if (Jurisdictions.IsRegion(here) || here == ReviewedWorks.International)
        {
            return (null, [Problem.Of(ProblemCode.NotAState, "jurisdiction", vocabulary.Label(Jurisdictions.Scheme, here, query.Reader))]);
        }

        var unions = UnionsOf(here);
        var yardsticks = query.Yardsticks.IsEmpty ? Default(here) : query.Yardsticks;
        var peers = PeersOf(here, unions, yardsticks);
        var conventions = Conventions(here, unions, yardsticks);
        if (peers.IsEmpty && !yardsticks.Any(yardstick => yardstick.Kind == YardstickKind.Convention))
        {
            return (null, [Problem.Of(ProblemCode.NobodyToMeasureBy, "yardstick", string.Join(", ", yardsticks))]);
        }

        var own = Standing([here, .. unions]);
        var ofPeers = peers.Select(peer => (Jurisdiction: peer, Works: Standing([peer]))).ToList();
        var witnesses = new WitnessFinder(register.Works(access), here, vocabulary);
        var scene = new Scene(here, own, ofPeers, conventions, [.. yardsticks.Select(yardstick => yardstick.Code)], witnesses);
        var topics = Topics(yardsticks, conventions).Select(topic => TopicIn(scene, topic)).ToImmutableArray();
        var recorded = topics.Where(topic => topic.IsRecorded).Select(topic => topic.Topic).ToHashSet(StringComparer.Ordinal);
        var subjects = vocabulary.Codes("subject").Select(subject => SubjectIn(scene, subject, recorded)).ToImmutableArray();
        return (new PolicyReview(
            query,
            yardsticks,
            peers,
            unions,
            subjects,
            topics,
            RecommendationRules.InOrder(
            [
                .. subjects.SelectMany(subject => RecommendationRules.For(subject, peers.Length, today.Year)),
                .. topics.SelectMany(topic => RecommendationRules.For(topic, peers.Length, today.Year)),
            ])), []);
    }

    private static TopicFinding TopicIn(Scene scene, string topic)
    {
        var ownProvisions = On(topic, scene.Own);
        var found = scene.Peers
            .Select(peer => new PeerFinding(peer.Jurisdiction, On(topic, peer.Works)))
            .Where(peer => !peer.Provisions.IsEmpty)
            .ToList();
        var obligations = On(topic, scene.Conventions.Where(convention => scene.Asked.Contains(convention.Id) || IsOnOneSubject(convention, found)));
        var texts = found.SelectMany(peer => peer.Provisions).Concat(obligations).Select(provision => provision.Work).Distinct().ToList();
        var (practices, cases) = scene.Witnesses.OnTopic(topic, texts);
        return new TopicFinding(
            topic,
            ownProvisions,
            [.. found.OrderByDescending(peer => peer.Year).ThenBy(peer => peer.Jurisdiction, StringComparer.Ordinal)],
            obligations,
            Values(scene.Here, ownProvisions, found),
            practices,
            cases);
    }

    private static SubjectFinding SubjectIn(Scene scene, string subject, HashSet<string> recorded)
    {
        var found = scene.Peers
            .Select(peer => (peer.Jurisdiction, Works: Laws(subject, peer.Works).ToImmutableArray()))
            .Where(peer => !peer.Works.IsEmpty)
            .OrderByDescending(peer => peer.Works.Max(work => work.Since?.Year ?? 0))
            .ThenBy(peer => peer.Jurisdiction, StringComparer.Ordinal)
            .ToImmutableArray();
        var asking = scene.Conventions.Where(work => work.Metadata.Subjects.Contains(subject)).ToImmutableArray();
        var (practices, cases) = scene.Witnesses.OnSubject(subject, [.. found.SelectMany(peer => peer.Works), .. asking]);
        var topics = found
            .SelectMany(peer => peer.Works.SelectMany(work => work.Provisions).Select(provision => provision.Topic).Where(topic => !recorded.Contains(topic)).Distinct())
            .CountBy(topic => topic)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value));
        return new SubjectFinding(subject, [.. Laws(subject, scene.Own)], found, asking, [.. topics], practices, cases);
    }

    /// <summary>
    /// Whether a convention means by a topic what the peers' texts mean: a peer's text on it puts the convention into effect.
    /// Informing the public on persistent pollutants is not informing those who live beside a plant.
    /// </summary>
    private static bool IsOnOneSubject(WorkRecord convention, List<PeerFinding> peers) =>
        peers.Count == 0 || peers.SelectMany(peer => peer.Provisions).Any(provision => provision.Work.Metadata.Relations.Contains(new Relation(RelationKind.Implements, convention.Id)));

    private static IEnumerable<WorkRecord> Laws(string subject, List<WorkRecord> works) =>
        InOrder(works.Where(work => work.Metadata.Subjects.Contains(subject) && ReviewedWorks.Binds(work)));

    private static ImmutableArray<ValueFinding> Values(string here, ImmutableArray<Provision> own, List<PeerFinding> peers)
    {
        var comparer = new ValueComparer([own, .. peers.Select(peer => peer.Provisions)]);
        return
        [
            .. comparer.Subjects
                .Select(subject => new ValueFinding(
                    subject.Name,
                    subject.Direction,
                    subject.Best.Where(one => one.Column == 0).Select(one => new StatedValue(here, one.Provision, one.Index, one.Quantity)).FirstOrDefault(),
                    [
                        .. subject.Best
                            .Where(one => one.Column > 0)
                            .Select(one => new StatedValue(peers[one.Column - 1].Jurisdiction, one.Provision, one.Index, one.Quantity))
                            .OrderBy(one => one.Quantity.Standard)
                            .ThenBy(one => one.Jurisdiction, StringComparer.Ordinal),
                    ]))
                .Where(finding => !finding.Peers.IsEmpty)
                .OrderByDescending(finding => finding.Peers.Length)
                .ThenBy(finding => ProvisionValues.Names.IndexOf(finding.Name)),
        ];
    }

    private static ImmutableArray<Provision> On(string topic, IEnumerable<WorkRecord> works) =>
        [.. works.SelectMany(work => work.Provisions).Where(provision => provision.Topic == topic)];

    private static IEnumerable<WorkRecord> InOrder(IEnumerable<WorkRecord> works) => works
        .OrderBy(work => !ReviewedWorks.Binds(work))
        .ThenByDescending(work => work.Since ?? default)
        .ThenBy(work => work.Id, StringComparer.Ordinal);

    /// <summary>Where conventions alone are the yardstick, what they deal with; else everything.</summary>
    private IEnumerable<string> Topics(ImmutableArray<Yardstick> yardsticks, List<WorkRecord> conventions)
    {
        var all = vocabulary.Codes("topic");
        if (!yardsticks.All(yardstick => yardstick.Kind == YardstickKind.Convention))
        {
            return all;
        }

        var named = yardsticks.Select(yardstick => yardstick.Code).ToHashSet(StringComparer.Ordinal);
        var dealtWith = conventions.Where(work => named.Contains(work.Id)).SelectMany(work => work.Provisions).Select(provision => provision.Topic).ToHashSet(StringComparer.Ordinal);
        return all.Where(dealtWith.Contains);
    }

    private List<WorkRecord> Standing(IEnumerable<string> jurisdictions) =>
        [.. InOrder(jurisdictions.SelectMany(code => register.WorksOf(code, access)).Where(work => work.IsPolicy && work.IsInForce))];

    private ImmutableArray<string> UnionsOf(string code) => vocabulary.Find(Jurisdictions.Scheme, code)?.Notation(MemberOf) ?? [];

    private ImmutableArray<Yardstick> Default(string here) =>
        Jurisdictions.RegionOf(here, vocabulary) is { } region ? [new Yardstick(YardstickKind.Region, region)] : [Yardstick.All];

    /// <summary>Those with a policy that stands; without the jurisdiction itself, its unions and, for a union, its members.</summary>
    private ImmutableArray<string> PeersOf(string here, ImmutableArray<string> unions, ImmutableArray<Yardstick> yardsticks)
    {
        var candidates = yardsticks.SelectMany(Members).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. vocabulary.Codes(Jurisdictions.Scheme).Where(code =>
                candidates.Contains(code)
                && code != here
                && code != ReviewedWorks.International
                && !unions.Contains(code)
                && !UnionsOf(code).Contains(here)
                && register.ProvisionsOf(code, null, null, access).Any()),
        ];
    }

    private IEnumerable<string> Members(Yardstick yardstick) => yardstick.Kind switch
    {
        YardstickKind.All => vocabulary.Codes(Jurisdictions.Scheme),
        YardstickKind.Region => Jurisdictions.In(yardstick.Code, vocabulary),
        YardstickKind.Jurisdiction => [yardstick.Code],
        _ => register.RelatingTo(yardstick.Code, RelationKind.Implements, access).Where(work => work.IsInForce).Select(work => work.Metadata.Jurisdiction).OfType<string>(),
    };

    /// <summary>The conventions that are the yardstick, that law here implements, and the Chemical Weapons Convention where the vocabulary knows the State as a party.</summary>
    private List<WorkRecord> Conventions(string here, ImmutableArray<string> unions, ImmutableArray<Yardstick> yardsticks)
    {
        var ids = yardsticks.Where(yardstick => yardstick.Kind == YardstickKind.Convention).Select(yardstick => yardstick.Code)
            .Concat(Standing([here, .. unions]).SelectMany(work => work.Metadata.Relations).Where(relation => relation.Kind == RelationKind.Implements).Select(relation => relation.Target));
        if (vocabulary.Find(Jurisdictions.Scheme, here)?.Notation(WeaponsConventionParty) is ["true"])
        {
            ids = ids.Append(WeaponsConvention);
        }

        return
        [
            .. ids.Distinct(StringComparer.Ordinal)
                .Select(id => register.Find(id, access))
                .OfType<WorkRecord>()
                .Where(work => work.Metadata.Kind == ReviewedWorks.Convention && work.IsInForce)
                .OrderBy(work => work.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Who is reviewed, by what.</summary>
    /// <param name="Here">The jurisdiction.</param>
    /// <param name="Own">Its works that stand.</param>
    /// <param name="Peers">The peers' works that stand.</param>
    /// <param name="Conventions">The conventions that bind it or are the yardstick.</param>
    /// <param name="Asked">The codes of the yardsticks.</param>
    /// <param name="Witnesses">Practices and cases.</param>
    private sealed record Scene(
        string Here,
        List<WorkRecord> Own,
        List<(string Jurisdiction, List<WorkRecord> Works)> Peers,
        List<WorkRecord> Conventions,
        HashSet<string> Asked,
        WitnessFinder Witnesses);
}
