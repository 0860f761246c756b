using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Review;
using KnowledgeBase.Tests.Provisions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Review;

/// <summary>A small world: four States and a union in one region, one State in another, a convention.</summary>
internal static class ReviewSample
{
    public static ControlledVocabulary Vocabulary { get; } = new(
    [
        new ConceptScheme(
            "jurisdiction",
            LocalizedText.Empty,
            [
                Place("region-world"),
                Place("region-east"),
                Place("AA", "region-east"),
                Place("BB", "region-east"),
                Place("CC", "region-east"),
                Place("DD", "region-east"),
                Place("UN-EAST", "region-east"),
                Place("ZZ", "region-world"),
                Place("INT"),
                Place("MM", "region-east") with { Notations = Notation("memberOf", "UN-EAST") },
                Place("PP", "region-east") with { Notations = Notation("cwcStateParty", "true") },
            ]),
        new ConceptScheme("topic", LocalizedText.Empty, [.. new[] { "safety-report", "emergency-planning", "site-security" }.Select(id => new Concept("topic", id, LocalizedText.Empty))]),
        new ConceptScheme("subject", LocalizedText.Empty, [new Concept("subject", "major-hazard-control", LocalizedText.Empty)]),
    ]);

    public static WorkRecord Law(string id, string jurisdiction, int year, params string[] provisions) =>
        Law(id, jurisdiction, year, "binding", [], provisions);

    public static WorkRecord Law(string id, string jurisdiction, int year, string force, Relation[] relations, params string[] provisions) =>
        Sample.Law(id, jurisdiction, new WorkMetadata { Kind = "act", Status = "in-force", LegalForce = force, InForce = new PartialDate(year), Relations = [.. relations] }, provisions);

    public static WorkRecord Told(string kind, string id, string? jurisdiction, Relation[] relations, params string[] provisions) =>
        Sample.Law(id, jurisdiction, new WorkMetadata { Kind = kind, Status = "current", Occurred = new PartialDate(2020), Relations = [.. relations] }, provisions);

    public static WorkRecord Convention(string id, params string[] provisions) =>
        Sample.Law(id, "INT", new WorkMetadata { Kind = "convention", Status = "in-force", LegalForce = "binding", InForce = new PartialDate(1997) }, provisions);

    /// <summary>The review of <c>AA</c>, or of another, in 2026.</summary>
    public static PolicyReview ReviewOf(IEnumerable<WorkRecord> works, string jurisdiction = "AA", params Yardstick[] yardsticks)
    {
        var (review, problems) = new Reviewer(ProvisionRegister.Empty.With(works, []), Vocabulary, AccessLevel.Public)
            .Review(new ReviewQuery { Jurisdiction = jurisdiction, Yardsticks = [.. yardsticks] }, new DateOnly(2026, 11, 24));
        Assert.Empty(problems);
        return review!;
    }

    private static Concept Place(string id, params string[] broader) => new("jurisdiction", id, LocalizedText.Empty) { Broader = [.. broader] };

    private static ImmutableSortedDictionary<string, string> Notation(string name, string value) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(name, value);
}
