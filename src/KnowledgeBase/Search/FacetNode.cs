using System.Collections.Immutable;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Search;

/// <summary>A value of a facet with the values below it, as a reader unfolds them: a region with its States, a group with its substances.</summary>
/// <param name="Value">The value and its count.</param>
/// <param name="Narrower">The values below it, in the field's order; empty for most.</param>
public sealed record FacetNode(FacetValue Value, ImmutableArray<FacetNode> Narrower)
{
    /// <summary>Whether this value or one below it is chosen.</summary>
    public bool HasSelection => Value.IsSelected || Narrower.Any(node => node.HasSelection);

    /// <summary>Arranges the values of a facet under one another.</summary>
    /// <param name="facet">Values with everything that is broader among them, as they are counted.</param>
    /// <param name="vocabulary">Which value is broader than which.</param>
    /// <returns>The topmost values, in the field's order. A level that holds a single value of the same count is passed over: it would only be in the way.</returns>
    public static ImmutableArray<FacetNode> Arrange(FacetResult facet, ControlledVocabulary vocabulary)
    {
        if (facet.Field.Scheme is not { } scheme)
        {
            return [.. facet.Values.Select(value => new FacetNode(value, []))];
        }

        var present = facet.Values.Select(value => value.Value).ToHashSet(StringComparer.Ordinal);
        var below = facet.Values.ToLookup(value => vocabulary.Ancestors(scheme, value.Value).FirstOrDefault(present.Contains) ?? "", StringComparer.Ordinal);
        return [.. below[""].Select(Node)];

        FacetNode Node(FacetValue value)
        {
            var narrower = below[value.Value].Select(Node).ToImmutableArray();
            return narrower is [var only] && only.Value.Count == value.Count && !value.IsSelected ? only : new FacetNode(value, narrower);
        }
    }
}
