using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Matches every term that begins like this, up to <see cref="SearchLimits.PrefixExpansions"/> in a field.</summary>
internal sealed class PrefixMatcher(Language language, RankingSettings settings, string prefix) : StoredMatcher(language, settings)
{
    /// <summary>How the terms begin.</summary>
    public string Prefix { get; } = prefix;

    protected override void Find(SegmentView segment, IndexView view, ScoreBuffer frequencies)
    {
        var start = new BytesRef(Prefix);
        foreach (var field in TextField.All)
        {
            var name = field.In(Language);
            if (segment.Reader.GetTerms(name)?.GetEnumerator() is not { } terms
                || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
            {
                continue;
            }

            var table = Normalization(field, view);
            var lengths = segment.Columns.Lengths(name, segment.Reader)!.Capped;
            var expansions = 0;
            DocsEnum? docs = null;
            do
            {
                if (!StringHelper.StartsWith(terms.Term, start) || expansions++ == SearchLimits.PrefixExpansions)
                {
                    break;
                }

                docs = terms.Docs(segment.Mask, docs, DocsFlags.FREQS);
                for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                {
                    frequencies.Add(doc, docs.Freq * table[lengths[doc]]);
                }
            }
            while (terms.MoveNext());
        }
    }
}
