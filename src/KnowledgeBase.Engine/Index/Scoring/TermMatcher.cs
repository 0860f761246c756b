using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Matches one term in any field of a language.</summary>
internal sealed class TermMatcher(Language language, string term) : Matcher(language)
{
    private readonly BytesRef bytes = new(term);
    private readonly float[]?[] normalization = new float[]?[TextField.All.Length];

    public override void Prepare(IndexView view)
    {
        var frequency = 0;
        foreach (var field in TextField.All)
        {
            var name = field.In(Language);
            var inField = view.DocumentFrequency(name, bytes);
            frequency = Math.Max(frequency, inField);
            if (inField > 0)
            {
                normalization[field.Ordinal] = Normalization(field, view.Statistics(name).AverageLength);
            }
        }

        Idf = frequency == 0 ? 0 : Bm25.Idf(WorksInLanguage(view), frequency);
    }

    public override void Collect(SegmentView segment, IndexView view, ScoreBuffer frequencies)
    {
        foreach (var field in TextField.All)
        {
            if (normalization[field.Ordinal] is not { } table
                || segment.Reader.GetTerms(field.In(Language))?.GetEnumerator() is not { } terms
                || !terms.SeekExact(bytes))
            {
                continue;
            }

            var lengths = segment.Columns.Lengths(field.In(Language), segment.Reader)!;
            var docs = terms.Docs(segment.Mask, null, DocsFlags.FREQS);
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
            {
                frequencies.Add(doc, docs.Freq * table[Math.Min(lengths[doc], MaximalLength)]);
            }
        }
    }

    public override bool Marks(AnalyzedToken token) => token.Term == term;
}
