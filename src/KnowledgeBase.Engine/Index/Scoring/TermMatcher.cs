using System.Collections.Immutable;
using KnowledgeBase.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Matches one term in any field of a language.</summary>
/// <param name="language">The language.</param>
/// <param name="settings">What fields count.</param>
/// <param name="term">The term: a stem, or an exact form alone.</param>
/// <param name="exact">The exact form of the word, which counts on top of its stem.</param>
/// <param name="fields">The fields to look in.</param>
internal sealed class TermMatcher(Language language, RankingSettings settings, string term, string? exact, ImmutableArray<TextField> fields) : Matcher(language, settings)
{
    private readonly BytesRef bytes = new(term);
    private readonly BytesRef? exactBytes = exact is null || settings.Exact == 0 ? null : new BytesRef(exact);
    private readonly float[]?[] normalization = new float[]?[TextField.All.Length];

    /// <summary>The term.</summary>
    public string Term { get; } = term;

    public override void Prepare(IndexView view)
    {
        var frequency = 0;
        foreach (var field in fields)
        {
            var name = field.In(Language);
            var inField = view.DocumentFrequency(name, bytes);
            frequency = Math.Max(frequency, inField);
            if (inField > 0)
            {
                normalization[field.Ordinal] = Normalization(field, view);
            }
        }

        Idf = frequency == 0 ? 0 : Bm25.Idf(WorksInLanguage(view), frequency);
    }

    public override void Collect(SegmentView segment, IndexView view, ScoreBuffer frequencies)
    {
        foreach (var field in fields)
        {
            if (normalization[field.Ordinal] is { } table && segment.Reader.GetTerms(field.In(Language))?.GetEnumerator() is { } terms)
            {
                var lengths = segment.Columns.Lengths(field.In(Language), segment.Reader)!.Capped;
                Collect(segment, terms, bytes, 1, table, lengths, frequencies);
                if (exactBytes is not null)
                {
                    Collect(segment, terms, exactBytes, Settings.Exact, table, lengths, frequencies);
                }
            }
        }
    }

    /// <summary>How much each field of a document adds to the frequency, by <see cref="TextField.Ordinal"/>.</summary>
    public float[] FrequencyByField(SegmentView segment, int doc)
    {
        var result = new float[TextField.All.Length];
        foreach (var field in fields)
        {
            if (normalization[field.Ordinal] is { } table && segment.Reader.GetTerms(field.In(Language))?.GetEnumerator() is { } terms)
            {
                var length = segment.Columns.Lengths(field.In(Language), segment.Reader)!.Capped[doc];
                result[field.Ordinal] = table[length] * (Frequency(segment, terms, bytes, doc) + (exactBytes is null ? 0 : Settings.Exact * Frequency(segment, terms, exactBytes, doc)));
            }
        }

        return result;
    }

    private static int Frequency(SegmentView segment, TermsEnum terms, BytesRef wanted, int doc) =>
        terms.SeekExact(wanted) && terms.Docs(segment.Mask, null, DocsFlags.FREQS) is var docs && docs.Advance(doc) == doc ? docs.Freq : 0;

    private static void Collect(SegmentView segment, TermsEnum terms, BytesRef wanted, float weight, float[] table, ushort[] lengths, ScoreBuffer frequencies)
    {
        if (!terms.SeekExact(wanted))
        {
            return;
        }

        var docs = terms.Docs(segment.Mask, null, DocsFlags.FREQS);
        for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
        {
            frequencies.Add(doc, weight * docs.Freq * table[lengths[doc]]);
        }
    }
}
