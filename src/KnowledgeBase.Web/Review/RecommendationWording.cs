using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Measures;
using KnowledgeBase.Provisions;
using KnowledgeBase.Review;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Review;

/// <summary>
/// The sentences of recommendations. Names and labels stand after a colon or in brackets, never inside a sentence, so
/// that nothing has to be inflected in any of the six languages.
/// </summary>
/// <param name="review">The review.</param>
/// <param name="labels">What things are called.</param>
/// <param name="reader">Whom they are written for.</param>
internal sealed class RecommendationWording(PolicyReview review, ReviewLabels labels, Reader reader)
{
    private const int PeersNamed = 6;
    private const int BodiesNamed = 3;
    private const int TopicsNamed = 8;
    private readonly Texts text = ReviewTexts.In(reader.Language);

    // Chinese sentences follow one another without a space.
    private readonly string between = reader.Language == Language.Chinese ? "" : " ";

    /// <summary>What about, and what to do: <c>Emergency planning: close a gap</c>.</summary>
    public string Heading(Recommendation recommendation) =>
        text.Format("heading", labels.Of(recommendation.Scheme, recommendation.Code), text[$"rule.{recommendation.Rule}"]);

    /// <summary>The paragraphs: what to do, by which figures, who does so, and what to draw on.</summary>
    public IEnumerable<string> Paragraphs(Recommendation recommendation)
    {
        yield return Measure(recommendation);
        if (recommendation.Values.Length + recommendation.Topics.Length > 0)
        {
            yield return string.Join(between, recommendation.Values.Select(Value).Concat(Topics(recommendation)));
        }

        yield return string.Join(between, [.. Obligations(recommendation), .. Peers(recommendation), .. Bodies(recommendation), .. Penalties(recommendation)]);
        if (string.Join(between, Learning(recommendation)) is { Length: > 0 } learning)
        {
            yield return learning;
        }
    }

    /// <summary>How a value here stands among those of peers.</summary>
    public string Comparison(ValueFinding value)
    {
        var stands = text.Format($"standing.{value.Standing}", Shown(value.Middle.Quantity), value.Own is { } own ? Shown(own.Quantity) : "");
        return text.Format("heading", Name(value), stands);
    }

    private string Measure(Recommendation recommendation) => recommendation.Rule switch
    {
        RecommendationRule.Bind => text.Format("say.bind", Series(recommendation.Evidence.Own.Select(one => one.Work).Distinct().Select(Title))),
        RecommendationRule.Tighten => text["say.tighten"],
        RecommendationRule.Quantify => text["say.quantify"],
        RecommendationRule.Renew => text.Format("say.renew", Year(recommendation.Evidence.Own.Max(one => one.Work.Since?.Year ?? 0)), reader.Number(recommendation.Evidence.Peers.Length)),
        _ => $"{MeasureTexts.In(reader.Language).Find($"{recommendation.Scheme}.{recommendation.Code}") ?? labels.Definition(recommendation.Scheme, recommendation.Code)}{between}{text["say.check"]}",
    };

    private string Value(ValueFinding value)
    {
        var least = Shown(value.Least.Quantity);
        var most = Shown(value.Most.Quantity);
        var sentence = value.Least.Quantity.IsSameAs(value.Most.Quantity)
            ? text.Format("say.value.one", ValueName(value), Note(value), least, reader.Number(value.Peers.Length))
            : text.Format("say.value", ValueName(value), Note(value), least, most, Shown(value.Middle.Quantity), reader.Number(value.Peers.Length));
        sentence = sentence.Replace(" ()", "", StringComparison.Ordinal).Replace("（）", "", StringComparison.Ordinal);
        return value.Own is { } own ? $"{sentence}{between}{text.Format("say.here", Shown(own.Quantity))}" : sentence;
    }

    private IEnumerable<string> Topics(Recommendation recommendation)
    {
        if (!recommendation.Topics.IsEmpty)
        {
            yield return text.Format("say.topics", Series(recommendation.Topics.Take(TopicsNamed).Select(one => $"{labels.Of("topic", one.Topic)} ({reader.Number(one.Peers)})")));
        }
    }

    private IEnumerable<string> Obligations(Recommendation recommendation)
    {
        var evidence = recommendation.Evidence;
        var asked = evidence.Obligations
            .Select(one => $"{Title(one.Work)} · {Apart(one.For(reader.Language).Title, one.For(reader.Language).Language)}")
            .Concat(evidence.Conventions.Select(Title))
            .ToList();
        if (asked.Count == 0)
        {
            yield break;
        }

        yield return text.Format("say.obligation", Series(asked));
        var isWeapons = evidence.Obligations.Select(one => one.Work).Concat(evidence.Conventions).Any(work => work.Id == Reviewer.WeaponsConvention);
        if (isWeapons && asked.Count == 1 && labels.PartySince(review.Jurisdiction) is { } since)
        {
            yield return text.Format("say.party", since);
        }
    }

    private IEnumerable<string> Peers(Recommendation recommendation)
    {
        var evidence = recommendation.Evidence;
        var named = evidence.Peers.Select(peer => Dated(peer.Jurisdiction, peer.Year))
            .Concat(evidence.PeerWorks.Select(peer => Dated(peer.Jurisdiction, peer.Works.Max(work => work.Since?.Year ?? 0))))
            .ToList();
        var shown = named.Count > PeersNamed ? List([.. named.Take(PeersNamed), $"+{reader.Number(named.Count - PeersNamed)}"]) : List(named);
        return named.Count == 0
            ? []
            : [text.Format(recommendation.Rule == RecommendationRule.Framework ? "say.peers.law" : "say.peers", reader.Number(named.Count), reader.Number(review.Peers.Length), shown)];
    }

    /// <summary>Who is in charge with the peers that name a body.</summary>
    private IEnumerable<string> Bodies(Recommendation recommendation)
    {
        var bodies = recommendation.Evidence.Peers
            .Select(peer => (peer.Jurisdiction, Body: peer.Provisions.SelectMany(one => one.ValuesFor(reader.Language)).FirstOrDefault(value => value.Name == "authority")?.Text))
            .Where(peer => peer.Body is not null)
            .Take(BodiesNamed)
            .Select(peer => $"{peer.Body} ({labels.Place(peer.Jurisdiction)})")
            .ToList();
        return bodies.Count == 0 ? [] : [text.Format("say.authorities", Series(bodies))];
    }

    private IEnumerable<string> Penalties(Recommendation recommendation)
    {
        var penalties = recommendation.Evidence.Peers
            .SelectMany(peer => peer.Provisions.SelectMany(one => one.Values).Where(value => value is { Name: "penalty", Text: not null }).SelectMany(value => value.Text!.Split(", ")).Distinct())
            .CountBy(code => code)
            .OrderByDescending(pair => pair.Value)
            .Select(pair => $"{reader.Text[$"penalty.{pair.Key}"]} ({reader.Number(pair.Value)})")
            .ToList();
        return penalties.Count == 0 ? [] : [text.Format("say.penalties", List(penalties))];
    }

    private IEnumerable<string> Learning(Recommendation recommendation)
    {
        if (recommendation.Evidence.Practices is [var practice, ..])
        {
            yield return text.Format("say.practice", Title(practice.Work));
        }

        if (recommendation.Evidence.Cases is [var witness, ..])
        {
            yield return text.Format("say.case", Title(witness.Work));
        }
    }

    private string Title(WorkRecord work) => Apart(work.TitleFor(reader.Language).Title, work.TitleFor(reader.Language).Language);

    // Words of the other direction stand between isolates (Unicode Bidirectional Algorithm, 2.4.2), so that they do not mix with the sentence.
    private string Apart(string words, Language spoken) => spoken.IsRightToLeft == reader.Language.IsRightToLeft ? words : $"\u2068{words}\u2069";

    private string Name(ValueFinding value) => Note(value) is { Length: > 0 } note ? $"{ValueName(value)} ({note})" : ValueName(value);

    private string ValueName(ValueFinding value) => reader.Text[$"value.{value.Name}"];

    private string Note(ValueFinding value) => (value.Own ?? value.Middle).ValueFor(reader.Language).Note ?? "";

    private string Dated(string jurisdiction, int year) => year == 0 ? labels.Place(jurisdiction) : $"{labels.Place(jurisdiction)} ({Year(year)})";

    private string Shown(Quantity quantity) => ValueTexts.Of(quantity, reader);

    private string List(IEnumerable<string> names) => string.Join(reader.Text["list.separator"], names);

    // Labels may hold commas of their own.
    private string Series(IEnumerable<string> labelled) => string.Join(reader.Language.Code is "zh" ? "；" : reader.Language.Code is "ar" ? "؛ " : "; ", labelled);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
