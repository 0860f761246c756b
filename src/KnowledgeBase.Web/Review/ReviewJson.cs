using KnowledgeBase.Documents;
using KnowledgeBase.Review;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>The answer of <c>GET /api/v1/review</c>.</summary>
/// <param name="Jurisdiction">The State or union under review.</param>
/// <param name="Yardsticks">What it is held against.</param>
/// <param name="Peers">The jurisdictions with anything recorded.</param>
/// <param name="Unions">The unions whose law is counted as its own.</param>
/// <param name="Recorded">How many topics have a provision here.</param>
/// <param name="Missing">How many have one with peers or in a convention only, as far as is recorded.</param>
/// <param name="Caveat">What this does not say.</param>
/// <param name="Topics">A finding for each topic.</param>
/// <param name="Recommendations">The strongest first.</param>
/// <param name="Links">The same review in other forms.</param>
public sealed record ReviewJson(
    NamedJson Jurisdiction,
    IReadOnlyList<NamedJson> Yardsticks,
    IReadOnlyList<NamedJson> Peers,
    IReadOnlyList<NamedJson> Unions,
    int Recorded,
    int Missing,
    string Caveat,
    IReadOnlyList<TopicFindingJson> Topics,
    IReadOnlyList<RecommendationJson> Recommendations,
    ReviewLinksJson Links)
{
    internal static ReviewJson Of(PolicyReview review, Draft draft, ReviewLabels labels)
    {
        var query = review.Query;
        return new ReviewJson(
            Place(review.Jurisdiction),
            [.. review.Yardsticks.Select(yardstick => new NamedJson(yardstick.Code, labels.Of(yardstick)))],
            [.. review.Peers.Select(Place)],
            [.. review.Unions.Select(Place)],
            review.Recorded,
            review.Missing,
            ReviewTexts.In(query.Reader)["caveat"],
            [.. review.Topics.Select(finding => TopicFindingJson.Of(finding, labels, query.Reader))],
            [.. review.Recommendations.Zip(draft.Items, RecommendationJson.Of)],
            new ReviewLinksJson(
                Addresses.ReviewFile(query),
                Addresses.Review(query),
                Addresses.ReviewDraft(query),
                Addresses.ReviewFile(query, ".docx"),
                Addresses.ReviewFile(query, ".md"),
                Addresses.ReviewFile(query, ".csv")));

        NamedJson Place(string code) => new(code, labels.Place(code));
    }
}

/// <summary>A code with its label.</summary>
/// <param name="Code">The code.</param>
/// <param name="Label">What it is called in the reader's language.</param>
public sealed record NamedJson(string Code, string Label);

/// <summary>What is recorded on a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Recorded">Whether a provision is recorded here; if not, none is known to be missing.</param>
/// <param name="Since">The year of the earliest text here that stands.</param>
/// <param name="Latest">The year of the latest.</param>
/// <param name="Provisions">The pages of the provisions here.</param>
/// <param name="Peers">The peers with a provision, the latest first.</param>
/// <param name="Values">How values compare, by subject.</param>
public sealed record TopicFindingJson(NamedJson Topic, bool Recorded, int? Since, int? Latest, IReadOnlyList<string> Provisions, IReadOnlyList<PeerJson> Peers, IReadOnlyList<ValueFindingJson> Values)
{
    internal static TopicFindingJson Of(TopicFinding finding, ReviewLabels labels, Language reader) => new(
        new NamedJson(finding.Topic, labels.Of("topic", finding.Topic)),
        finding.IsRecorded,
        finding.Since,
        finding.Latest,
        [.. finding.Own.Select(provision => Addresses.Document(reader, provision.Work.Id, anchor: provision.Anchor))],
        [.. finding.Peers.Select(peer => new PeerJson(peer.Jurisdiction, peer.Year == 0 ? null : peer.Year, [.. peer.Provisions.Select(provision => Addresses.Document(reader, provision.Work.Id, anchor: provision.Anchor))]))],
        [.. finding.Values.Select(value => ValueFindingJson.Of(value, reader))]);
}

/// <summary>A peer with a provision.</summary>
/// <param name="Jurisdiction">Its code.</param>
/// <param name="Year">The year of its latest text.</param>
/// <param name="Provisions">The pages of its provisions.</param>
public sealed record PeerJson(string Jurisdiction, int? Year, IReadOnlyList<string> Provisions);

/// <summary>Values on one subject.</summary>
/// <param name="Name">interval, deadline, threshold, retention or limit.</param>
/// <param name="Note">What the value is of.</param>
/// <param name="Standing">How the value here stands: notStated, notRanked, strictest, stricter, middle, looser or loosest.</param>
/// <param name="Own">The value here.</param>
/// <param name="Least">The least with peers.</param>
/// <param name="Middle">The middle one.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Peers">How many peers state one.</param>
public sealed record ValueFindingJson(string Name, string? Note, string Standing, QuantityJson? Own, QuantityJson Least, QuantityJson Middle, QuantityJson Most, int Peers)
{
    internal static ValueFindingJson Of(ValueFinding value, Language reader)
    {
        var standing = value.Standing.ToString();
        return new ValueFindingJson(
            value.Name,
            (value.Own ?? value.Middle).ValueFor(reader).Note,
            string.Concat(char.ToLowerInvariant(standing[0]).ToString(), standing.AsSpan(1)),
            value.Own is null ? null : QuantityJson.Of(value.Own),
            QuantityJson.Of(value.Least),
            QuantityJson.Of(value.Middle),
            QuantityJson.Of(value.Most),
            value.Peers.Length);
    }
}

/// <summary>A quantity, and whose it is.</summary>
/// <param name="Jurisdiction">Whose.</param>
/// <param name="Amount">How much.</param>
/// <param name="Unit">Of what.</param>
public sealed record QuantityJson(string Jurisdiction, decimal Amount, string Unit)
{
    internal static QuantityJson Of(StatedValue value) => new(value.Jurisdiction, value.Quantity.Amount, value.Quantity.Unit.Code);
}

/// <summary>A recommendation with its evidence.</summary>
/// <param name="Id">Its name within the review.</param>
/// <param name="Rule">The rule that made it: framework, fulfil, provide, bind, tighten, quantify or renew.</param>
/// <param name="About">The topic or subject.</param>
/// <param name="Heading">What about, and what to do.</param>
/// <param name="Text">The draft, paragraphs separated by a line break.</param>
/// <param name="Strength">How strong it is, and why.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record RecommendationJson(string Id, string Rule, string About, string Heading, string Text, StrengthJson Strength, IReadOnlyList<EvidenceGroupJson> Evidence)
{
    internal static RecommendationJson Of(Recommendation recommendation, DraftItem item)
    {
        var strength = recommendation.Strength;
        return new RecommendationJson(
            item.Id,
            recommendation.Rule.ToString().ToLowerInvariant(),
            recommendation.Code,
            item.Heading,
            item.Text,
            new StrengthJson(strength.Level.ToString().ToLowerInvariant(), strength.Peers, strength.OfPeers, strength.Newest, strength.Obligations, strength.Practices, strength.Cases),
            [.. item.Evidence.Select(group => new EvidenceGroupJson(group.Label, [.. group.Links.Select(link => new EvidenceJson(link.Place, link.Text, link.Year, link.Url, link.Source?.Url?.AbsoluteUri))]))]);
    }
}

/// <summary>How strong a recommendation is.</summary>
/// <param name="Level">strong, moderate or tentative.</param>
/// <param name="Peers">How many peers.</param>
/// <param name="OfPeers">Of how many.</param>
/// <param name="Newest">The year of the latest peer's text.</param>
/// <param name="Obligations">How many conventions' provisions.</param>
/// <param name="Practices">How many practices.</param>
/// <param name="Cases">How many cases.</param>
public sealed record StrengthJson(string Level, int Peers, int OfPeers, int? Newest, int Obligations, int Practices, int Cases);

/// <summary>Evidence of one kind.</summary>
/// <param name="Label">What kind.</param>
/// <param name="Items">The pieces.</param>
public sealed record EvidenceGroupJson(string Label, IReadOnlyList<EvidenceJson> Items);

/// <summary>A piece of evidence.</summary>
/// <param name="Place">Whose it is.</param>
/// <param name="Title">Document and section.</param>
/// <param name="Year">Since when, or when it happened.</param>
/// <param name="Url">Its page.</param>
/// <param name="Source">The official source.</param>
public sealed record EvidenceJson(string? Place, string Title, int? Year, string Url, string? Source);

/// <summary>The same review in other forms.</summary>
/// <param name="Self">As JSON.</param>
/// <param name="Page">Its page.</param>
/// <param name="Draft">As a document to edit.</param>
/// <param name="Docx">For Word.</param>
/// <param name="Markdown">As Markdown.</param>
/// <param name="Csv">As a table.</param>
public sealed record ReviewLinksJson(string Self, string Page, string Draft, string Docx, string Markdown, string Csv);
