using System.Collections.Immutable;
using KnowledgeBase.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Matches documents that have a term in a field of no language: a concept, or a number by which something is known.</summary>
/// <param name="language">The language of the plan that it stands in.</param>
/// <param name="settings">What ranking depends on.</param>
/// <param name="field">The Lucene field.</param>
/// <param name="terms">The terms: any of these.</param>
/// <param name="share">What a match counts beside a word's.</param>
internal sealed class KeywordMatcher(Language language, RankingSettings settings, string field, ImmutableArray<string> terms, float share) : Matcher(language, settings)
{
    private readonly ImmutableArray<BytesRef> bytes = [.. terms.Select(term => new BytesRef(term))];

    /// <summary>The Lucene field.</summary>
    public string Field { get; } = field;

    /// <summary>The terms.</summary>
    public ImmutableArray<string> Terms { get; } = terms;

    public override void Prepare(IndexView view)
    {
        var frequency = bytes.Sum(term => view.DocumentFrequency(Field, term));
        Idf = frequency == 0 ? 0 : share * Bm25.Idf(Math.Max(view.Count, frequency), frequency);
    }

    public override void Collect(SegmentView segment, IndexView view, ScoreBuffer frequencies)
    {
        if (Idf == 0 || segment.Reader.GetTerms(Field)?.GetEnumerator() is not { } dictionary)
        {
            return;
        }

        foreach (var term in bytes)
        {
            if (!dictionary.SeekExact(term))
            {
                continue;
            }

            var docs = dictionary.Docs(segment.Mask, null, DocsFlags.FREQS);
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
            {
                frequencies.Add(doc, docs.Freq);
            }
        }
    }
}
