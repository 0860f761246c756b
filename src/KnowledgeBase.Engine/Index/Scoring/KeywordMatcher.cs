using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using Lucene.Net.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Matches documents that have a term in a field of no language: a concept, or a number by which something is known.</summary>
/// <param name="language">The language of the plan that it stands in.</param>
/// <param name="settings">What ranking depends on.</param>
/// <param name="field">The Lucene field.</param>
/// <param name="terms">The terms: any of these.</param>
/// <param name="share">What a match counts beside a word's.</param>
internal sealed class KeywordMatcher(Language language, RankingSettings settings, string field, ImmutableArray<string> terms, float share) : Matcher(language, settings)
{
    /// <summary>The Lucene field.</summary>
    public string Field { get; } = field;

    /// <summary>The terms.</summary>
    public ImmutableArray<string> Terms { get; } = terms;

    public override void Prepare(IndexView view)
    {
        var frequency = Terms.Sum(term => view.DocumentFrequency(Field, term));
        Idf = frequency == 0 ? 0 : share * Bm25.Idf(Math.Max(view.Count, frequency), frequency);
    }

    public override void Collect(SegmentView segment, IndexView view, ScoreBuffer frequencies, DocSet? within = null)
    {
        foreach (var term in Terms)
        {
            if (Idf == 0 || segment.Find(Field, term) is not { } found)
            {
                continue;
            }

            var docs = found.Docs(segment.Reader, segment.Mask);
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
            {
                frequencies.Add(doc, docs.Freq);
            }
        }
    }
}
