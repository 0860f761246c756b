using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Review;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>Puts a review into words: the same words on the page, in the draft and in every export.</summary>
/// <param name="review">The review.</param>
/// <param name="labels">What things are called.</param>
/// <param name="reader">Whom it is written for.</param>
internal sealed class DraftWriter(PolicyReview review, ReviewLabels labels, Reader reader)
{
    private const int PeersLinked = 10;
    private const int ValuesCompared = 3;
    private readonly Texts text = ReviewTexts.In(reader.Language);
    private readonly RecommendationWording wording = new(review, labels, reader);

    /// <summary>The whole document.</summary>
    /// <param name="today">Its date.</param>
    /// <param name="address">The page of the review, absolute.</param>
    public Draft Write(DateOnly today, Uri address) => new(
        reader.Language,
        text.Format("document.title", labels.Place(review.Jurisdiction)),
        string.Join('\n', Introduction(today)),
        [.. review.Recommendations.Select(Item)],
        [.. review.Topics.Select(Line)],
        address);

    private IEnumerable<string> Introduction(DateOnly today)
    {
        yield return text.Format(
            "document.intro",
            string.Join(Separator, review.Yardsticks.Select(labels.Of)),
            review.Peers.IsEmpty ? "0" : $"{reader.Number(review.Peers.Length)} ({string.Join(Separator, review.Peers.Select(labels.Place))})",
            reader.Date(new PartialDate(today.Year, today.Month, today.Day)));
        if (!review.Unions.IsEmpty)
        {
            yield return text.Format("unions", string.Join(Separator, review.Unions.Select(labels.Place)));
        }

        yield return text["caveat"];
    }

    private DraftItem Item(Recommendation recommendation) => new(
        recommendation.Id,
        wording.Heading(recommendation),
        recommendation.Strength.Level,
        string.Join(" · ", Support(recommendation.Strength)),
        string.Join('\n', wording.Paragraphs(recommendation)),
        [.. Evidence(recommendation.Evidence)]);

    private IEnumerable<string> Support(Strength strength)
    {
        yield return text[$"strength.{strength.Level}"];
        yield return text.Format("strength.peers", reader.Number(strength.Peers), reader.Number(strength.OfPeers));
        if (strength.Newest is { } year)
        {
            yield return text.Format("strength.newest", Year(year));
        }

        foreach (var (name, count) in new[] { ("obligations", strength.Obligations), ("practices", strength.Practices), ("cases", strength.Cases) })
        {
            if (count > 0)
            {
                yield return text.Format($"strength.{name}", reader.Number(count));
            }
        }
    }

    private IEnumerable<EvidenceGroup> Evidence(Evidence evidence)
    {
        ImmutableArray<(string Name, ImmutableArray<EvidenceLink> Links)> groups =
        [
            ("obligations", [.. evidence.Obligations.Select(one => Link(one, null)), .. evidence.Conventions.Select(one => EvidenceLink.Of(one, null, reader.Language))]),
            ("own", [.. evidence.Own.Select(one => Link(one, labels.Place(one.Work.Metadata.Jurisdiction!)))]),
            ("peers",
            [
                .. evidence.Peers.Take(PeersLinked).Select(peer => Link(peer.Provisions[0], labels.Place(peer.Jurisdiction))),
                .. evidence.PeerWorks.Take(PeersLinked).Select(peer => EvidenceLink.Of(peer.Works[0], labels.Place(peer.Jurisdiction), reader.Language)),
            ]),
            ("practices", [.. evidence.Practices.Select(Link)]),
            ("cases", [.. evidence.Cases.Select(Link)]),
        ];
        return groups.Where(group => !group.Links.IsEmpty).Select(group => new EvidenceGroup(text[$"evidence.{group.Name}"], group.Links));
    }

    private EvidenceLink Link(Witness witness)
    {
        var place = witness.Work.Metadata.Jurisdiction is { } code ? labels.Place(code) : null;
        return witness.Section is { } section ? Link(section, place) : EvidenceLink.Of(witness.Work, place, reader.Language);
    }

    private EvidenceLink Link(Provision provision, string? place) => EvidenceLink.Of(provision, place, reader.Language);

    private TopicLine Line(TopicFinding finding) => new(
        finding.Topic,
        labels.Of("topic", finding.Topic),
        !finding.IsRecorded ? text["table.notRecorded"] : finding.Since is { } since ? text.Format("table.since", Year(since)) : "",
        finding.IsRecorded,
        [.. finding.Own.Select(one => Link(one, null))],
        Peers(finding),
        [.. finding.Values.Where(value => value.Peers.Length > 1 && (value.Own is not null || finding.IsRecorded)).OrderBy(value => value.Own is null).Take(ValuesCompared).Select(wording.Comparison)]);

    private string Peers(TopicFinding finding)
    {
        var count = text.Format("of", reader.Number(finding.Peers.Length), reader.Number(review.Peers.Length));
        var newest = finding.Peers.Select(peer => peer.Year).DefaultIfEmpty().Max();
        return newest == 0 ? count : $"{count} · {text.Format("strength.newest", Year(newest))}";
    }

    private string Separator => reader.Text["list.separator"];

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
