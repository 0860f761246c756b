using System.Collections.Immutable;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Comparison;

/// <summary>A provision in a cell.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Values">Its values in the order of the document, as many as <see cref="Provision.Values"/>.</param>
public sealed record ComparedProvision(Provision Provision, ImmutableArray<ComparedValue> Values);
