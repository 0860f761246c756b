using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Postings;
using Lucene.Net.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Matches one term in any field of a language.</summary>
/// <param name="language">The language.</param>
/// <param name="settings">What fields count.</param>
/// <param name="term">The term: a stem, or an exact form alone.</param>
/// <param name="exact">The exact form of the word, which counts on top of its stem.</param>
/// <param name="fields">The fields to look in.</param>
internal sealed class TermMatcher(Language language, RankingSettings settings, string term, string? exact, ImmutableArray<TextField> fields) : Matcher(language, settings)
{
    private readonly string? exactTerm = settings.Exact == 0 ? null : exact;
    private readonly float[]?[] normalization = new float[]?[TextField.All.Length];

    private static readonly ImmutableArray<TextField> Titles = [TextField.Title];

    private readonly Dictionary<SegmentView, DocSet> docsAbout = [];

    /// <summary>The term.</summary>
    public string Term { get; } = term;

    /// <summary>What a document is to be about for the term to count in it; <see langword="null"/> for no matter what.</summary>
    public KeywordMatcher? About { get; init; }

    public override void Prepare(IndexView view)
    {
        if (About is not null)
        {
            PrepareAbout(About, view);
        }

        var (inTexts, inAbstracts, inLabels) = (0, 0, 0);
        foreach (var field in fields)
        {
            var inField = view.DocumentFrequency(field.In(Language), Term);
            if (field == TextField.Labels)
            {
                inLabels = inField;
            }
            else if (field == TextField.Abstract)
            {
                inAbstracts = inField;
            }
            else
            {
                inTexts = Math.Max(inTexts, inField);
            }

            if (inField > 0)
            {
                normalization[field.Ordinal] = Normalization(field, view);
            }
        }

        // Labels are there in every language for every work, abstracts where there is no text: each is rare or not among its own.
        Idf = inTexts > 0 ? Bm25.Idf(WorksInLanguage(view), inTexts)
            : inAbstracts > 0 ? Bm25.Idf(view.Statistics(TextField.Abstract.In(Language)).Documents, inAbstracts)
            : inLabels > 0 ? Bm25.Idf(view.Statistics(TextField.Labels.In(Language)).Documents, inLabels)
            : 0;
    }

    public override void Collect(SegmentView segment, IndexView view, ScoreBuffer frequencies, DocSet? within = null) => Collect(segment, fields, frequencies, Within(segment, within));

    public override bool TryAddTo(SegmentView segment, DocSet docs)
    {
        var found = About is null ? docs : new DocSet(segment.MaxDoc);
        foreach (var field in fields)
        {
            if (normalization[field.Ordinal] is null)
            {
                continue;
            }

            AddTo(Term);
            if (exactTerm is not null)
            {
                AddTo(exactTerm);
            }

            void AddTo(string term)
            {
                segment.Find(field.In(Language), term)?.AddTo(segment, found);
            }
        }

        if (About is not null)
        {
            found.And(DocsAbout(segment));
            docs.Or(found);
        }

        return true;
    }

    /// <summary>Adds each match's frequency in titles alone.</summary>
    public void CollectTitles(SegmentView segment, ScoreBuffer frequencies) => Collect(segment, Titles, frequencies, Within(segment, within: null));

    private void PrepareAbout(KeywordMatcher about, IndexView view)
    {
        about.Prepare(view);
        foreach (var segment in view.Segments)
        {
            using var buffer = new ScoreBuffer(segment.MaxDoc);
            about.Collect(segment, view, buffer);
            docsAbout[segment] = buffer.Touched.Copy();
        }
    }

    /// <summary>None when the time was over before they were looked for.</summary>
    private DocSet DocsAbout(SegmentView segment) => docsAbout.GetValueOrDefault(segment) ?? new DocSet(segment.MaxDoc);

    private DocSet? Within(SegmentView segment, DocSet? within)
    {
        if (About is null)
        {
            return within;
        }

        var both = DocsAbout(segment).Copy();
        if (within is not null)
        {
            both.And(within);
        }

        return both;
    }

    private void Collect(SegmentView segment, ImmutableArray<TextField> among, ScoreBuffer frequencies, DocSet? within)
    {
        foreach (var field in among)
        {
            if (normalization[field.Ordinal] is { } table && segment.Find(field.In(Language), Term) is { } found)
            {
                var lengths = segment.Columns.Lengths(field.In(Language), segment.Reader)!.Capped;
                Collect(segment, found, 1, table, lengths, frequencies, within);
                if (exactTerm is not null && segment.Find(field.In(Language), exactTerm) is { } foundExact)
                {
                    Collect(segment, foundExact, Settings.Exact, table, lengths, frequencies, within);
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
            if (normalization[field.Ordinal] is { } table && segment.Columns.Lengths(field.In(Language), segment.Reader) is { } lengths)
            {
                result[field.Ordinal] = table[lengths.Capped[doc]] * (Frequency(segment, field, Term, doc) + (exactTerm is null ? 0 : Settings.Exact * Frequency(segment, field, exactTerm, doc)));
            }
        }

        return result;
    }

    private int Frequency(SegmentView segment, TextField field, string term, int doc) =>
        segment.Find(field.In(Language), term)?.Docs(segment.Reader, segment.Mask) is { } docs && docs.Advance(doc) == doc ? docs.Freq : 0;

    private static void Collect(SegmentView segment, SegmentTerm term, float weight, float[] table, ushort[] lengths, ScoreBuffer frequencies, DocSet? within)
    {
        if (segment.Columns.Terms.Unpacked(term, segment.Reader) is { } list)
        {
            if (within is null)
            {
                frequencies.Add(list, weight, table, lengths);
            }
            else
            {
                frequencies.Add(list, weight, table, lengths, within);
            }

            return;
        }

        var docs = term.Docs(segment.Reader, segment.Mask);
        for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
        {
            if (within?.Contains(doc) != false)
            {
                frequencies.Add(doc, weight * docs.Freq * table[lengths[doc]]);
            }
        }
    }
}
