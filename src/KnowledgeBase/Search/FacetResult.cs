using System.Collections.Immutable;

namespace KnowledgeBase.Search;

/// <summary>The values of one field, counted as if nothing were chosen in it (drill sideways).</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Values that occur, and chosen ones even where they do not, in the field's order.</param>
public sealed record FacetResult(FacetField Field, ImmutableArray<FacetValue> Values);
