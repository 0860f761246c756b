using KnowledgeBase.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace KnowledgeBase.Engine.Index;

/// <summary>
/// Keeps the exact number of words of a field as its norm, so that scores do not depend on how an index came about.
/// Scores are computed in <c>Scoring/</c>; Lucene's own scoring is not used.
/// </summary>
internal sealed class ExactLengthSimilarity : Similarity
{
    /// <summary>Stems stand at the positions of exact forms: they are the overlaps, stop words left out.</summary>
    public override long ComputeNorm(FieldInvertState state) =>
        TextField.LanguageOf(state.Name) == Language.Chinese ? state.Length - state.NumOverlap : state.NumOverlap;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException();

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) => throw new NotSupportedException();
}
