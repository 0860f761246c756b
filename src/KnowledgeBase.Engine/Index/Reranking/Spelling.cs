using System.Collections.Immutable;
using KnowledgeBase.Engine.Index.Scoring;

namespace KnowledgeBase.Engine.Index.Reranking;

/// <summary>
/// Rewards documents whose words are spelled like those of a question: forms and relatives of them, also where no stemmer
/// knows it. The groups of letters of the words are scored like terms.
/// </summary>
internal sealed class Spelling
{
    private readonly FewDocuments documents;
    private readonly string field;
    private readonly ImmutableArray<(string Gram, float Weight)> grams;

    /// <param name="plan">The query in the language of the documents.</param>
    /// <param name="view">What the reader may see.</param>
    /// <param name="settings">What it counts.</param>
    public Spelling(LanguagePlan plan, IndexView view, RankingSettings settings)
    {
        documents = new FewDocuments(plan.Language, view, settings);
        field = IndexFields.Grams(plan.Language);
        var works = view.WorksIn(plan.Language);
        grams = !plan.IsQuestion ? [] :
        [
            .. plan.Grams
                .GroupBy(gram => gram.Gram, (gram, all) => (Gram: gram, Share: all.Sum(one => one.Share), Frequency: view.DocumentFrequency(field, gram)))
                .Where(gram => gram.Frequency > 0)
                .Select(gram => (gram.Gram, settings.Gram * gram.Share * Bm25.Idf(works, gram.Frequency))),
        ];
    }

    /// <inheritdoc cref="Density.Score"/>
    public float[] Score(SegmentView segment, IReadOnlyList<int> docs) => documents.Score(segment, docs, field, grams);
}
