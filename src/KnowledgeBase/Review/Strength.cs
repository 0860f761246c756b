namespace KnowledgeBase.Review;

/// <summary>How strong a recommendation is, and why.</summary>
/// <param name="Peers">How many peers stand behind it.</param>
/// <param name="OfPeers">Of how many that have anything recorded.</param>
/// <param name="Newest">The year of the latest peer's text.</param>
/// <param name="Obligations">How many provisions of conventions, or conventions, ask for it.</param>
/// <param name="Practices">How many practices answer it.</param>
/// <param name="Cases">How many cases show the cost.</param>
/// <param name="Points">The sum; see <see cref="RecommendationRules"/>.</param>
/// <param name="Level">The same in three steps.</param>
public sealed record Strength(int Peers, int OfPeers, int? Newest, int Obligations, int Practices, int Cases, int Points, StrengthLevel Level);
