using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Tests.Provisions;

/// <summary>Works with names, in few words.</summary>
internal static class Sample
{
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

    private static Section Section(string provision, int number)
    {
        var parts = provision.Split(" | ");
        ImmutableArray<ProvisionValue> values = [.. parts.Skip(1).Select(Value)];
        return new Section($"{parts[0]}-{number}", 2, $"On {parts[0]}", parts[0], values, "", $"What is said on {parts[0]}.");
    }
}
