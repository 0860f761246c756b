using System.Collections.Immutable;

namespace KnowledgeBase.Documents;

/// <summary>What the languages of a work share by anchor: a translation need not repeat a topic or a value.</summary>
public static class SharedSections
{
    /// <summary>The work with the topic and the values of each section in every language that has its anchor. What a language says itself stays.</summary>
    public static Work Complete(Work work)
    {
        var stated = new Dictionary<string, (string? Topic, ImmutableArray<ProvisionValue> Values)>(StringComparer.Ordinal);
        foreach (var section in work.Expressions.SelectMany(expression => expression.Sections).Where(section => section.Anchor.Length > 0))
        {
            var (topic, values) = stated.GetValueOrDefault(section.Anchor, (null, []));
            stated[section.Anchor] = (topic ?? section.Topic, values.IsEmpty ? section.Values : values);
        }

        return work with
        {
            Expressions = [.. work.Expressions.Select(expression => expression with { Sections = [.. expression.Sections.Select(Complete)] })],
        };

        Section Complete(Section section) => stated.TryGetValue(section.Anchor, out var shared)
            ? section with { Topic = section.Topic ?? shared.Topic, Values = section.Values.IsEmpty ? shared.Values : section.Values }
            : section;
    }
}
