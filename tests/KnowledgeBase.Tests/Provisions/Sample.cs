using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Provisions;

/// <summary>Works with names, in few words.</summary>
internal static class Sample
{
    /// <summary>A few jurisdictions under regions, and a few topics.</summary>
    public static ControlledVocabulary Vocabulary { get; } = new(
    [
        Scheme("jurisdiction", "region-europe", "GB>region-europe", "FR>region-europe", "EU>region-europe", "region-america", "US>region-america", "BR>region-america", "JP"),
        Scheme("topic", "scope-thresholds", "safety-report", "emergency-planning", "inspection-enforcement", "site-security"),
        Scheme("kind", "act", "regulation", "convention", "case-study"),
        Scheme("status", "in-force", "current", "replaced"),
        Scheme("discipline", "process", "public"),
        Scheme("theme", "physical-security", "incident-response"),
    ]);

    /// <summary>A law whose provisions are written <c>topic | value | value</c>, one section each, anchored by topic and number.</summary>
    public static WorkRecord Law(string id, string? jurisdiction, WorkMetadata? metadata = null, params string[] provisions)
    {
        var sections = provisions.Select((provision, i) => Section(provision, i));
        var said = metadata ?? new WorkMetadata { Kind = "act", Status = "in-force" };
        return WorkRecord.Of(new Work(
            id,
            said with { Jurisdiction = jurisdiction },
            [new Expression(Language.English, $"The {id} Act", null, null, [.. sections])]));
    }

    public static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    public static PartialDate? Optional(string? text) => text is null ? null : Date(text);

    public static ProvisionValue Value(string line) =>
        ProvisionValues.TryParse(line, out var value, out var expected) ? value! : throw new FormatException($"{line}: {expected}");

    private static ConceptScheme Scheme(string id, params string[] concepts) => new(
        id,
        LocalizedText.Empty,
        [
            .. concepts.Select(concept => concept.Split('>')).Select(parts => new Concept(id, parts[0], LocalizedText.Empty) { Broader = [.. parts.Skip(1)] }),
        ]);

    private static Section Section(string provision, int number)
    {
        var parts = provision.Split(" | ");
        ImmutableArray<ProvisionValue> values = [.. parts.Skip(1).Select(Value)];
        return new Section($"{parts[0]}-{number}", 2, $"On {parts[0]}", parts[0], values, "", $"What is said on {parts[0]}.");
    }
}
