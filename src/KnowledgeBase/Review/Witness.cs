using KnowledgeBase.Provisions;

namespace KnowledgeBase.Review;

/// <summary>A practice that answers a topic, or a case that shows its cost.</summary>
/// <param name="Work">The practice or case.</param>
/// <param name="Section">The section of it that deals with the topic, when one does.</param>
/// <param name="Closeness">How near it is; see <see cref="WitnessFinder"/>.</param>
public sealed record Witness(WorkRecord Work, Provision? Section, int Closeness);
