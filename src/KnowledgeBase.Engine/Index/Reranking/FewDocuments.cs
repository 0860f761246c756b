using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Scoring;
using Lucene.Net.Search;

namespace KnowledgeBase.Engine.Index.Reranking;

/// <summary>Scores a few documents of a segment by terms, with BM25 and the length of their text.</summary>
/// <param name="language">The language of the texts.</param>
/// <param name="view">What the reader may see.</param>
/// <param name="settings">The numbers of ranking.</param>
internal sealed class FewDocuments(Language language, IndexView view, RankingSettings settings)
{
    /// <summary>A text has the one or, where it exists in other languages only, the other.</summary>
    private readonly string body = TextField.Body.In(language);
    private readonly string about = TextField.Abstract.In(language);
    private readonly float[] normalization = view.Normalization(TextField.Body.In(language), 1, settings.Fields[TextField.Body.Ordinal].LengthNormalization);

    /// <summary>Adds up what terms count.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="docs">In ascending order.</param>
    /// <param name="field">Where the terms stand.</param>
    /// <param name="terms">The terms, with what each counts.</param>
    public float[] Score(SegmentView segment, IReadOnlyList<int> docs, string field, IEnumerable<(string Term, float Weight)> terms)
    {
        var scores = new float[docs.Count];
        var lengths = segment.Columns.Lengths(body, segment.Reader)?.Capped;
        var abstracts = segment.Columns.Lengths(about, segment.Reader)?.Capped;

        foreach (var (term, weight) in terms)
        {
            if (segment.Find(field, term)?.Docs(segment.Reader, segment.Mask) is not { } postings)
            {
                continue;
            }

            for (var i = 0; i < docs.Count && postings.DocID != DocIdSetIterator.NO_MORE_DOCS; i++)
            {
                if ((postings.DocID < docs[i] ? postings.Advance(docs[i]) : postings.DocID) == docs[i])
                {
                    scores[i] += weight * Bm25.Saturate(postings.Freq * normalization[lengths?[docs[i]] is { } length and > 0 ? length : abstracts?[docs[i]] ?? 0], settings.Saturation);
                }
            }
        }

        return scores;
    }
}
