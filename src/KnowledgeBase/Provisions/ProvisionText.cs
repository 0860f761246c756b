using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Provisions;

/// <summary>A provision in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Title">The section's heading.</param>
/// <param name="Excerpt">How the section begins, two or three lines; see <see cref="Provisions.Excerpt"/>.</param>
/// <param name="Values">The facts that one compares, with names of bodies and notes in this language where it has them.</param>
public sealed record ProvisionText(Language Language, string Title, string Excerpt, ImmutableArray<ProvisionValue> Values);
