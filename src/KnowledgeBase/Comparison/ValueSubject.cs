using System.Collections.Immutable;
using KnowledgeBase.Measures;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Comparison;

/// <summary>Values of one name on one subject.</summary>
/// <param name="Name">The name: <c>interval</c> …</param>
/// <param name="Direction">See <see cref="Strictness.DirectionOf"/>.</param>
/// <param name="Best">For each column that states one, the strictest that it states.</param>
internal sealed record ValueSubject(string Name, int Direction, ImmutableArray<(int Column, Provision Provision, int Index, Quantity Quantity)> Best);
