using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>The documents of one segment that match. Holds rented memory: dispose it.</summary>
internal sealed class SegmentMatch : IDisposable
{
    private readonly int maxDoc;
    private readonly Dictionary<int, Evidence> evidence = [];
    private ScoreBuffer? scores;
    private Language? only;
    private (byte[] Best, byte[] Matched)? byLanguage;

    public SegmentMatch(int maxDoc)
        : this(new DocSet(maxDoc), maxDoc)
    {
    }

    private SegmentMatch(DocSet docs, int maxDoc)
    {
        Docs = docs;
        this.maxDoc = maxDoc;
    }

    public DocSet Docs { get; private set; }

    public static SegmentMatch Everything(SegmentView segment) => new(segment.Visible.Copy(), segment.MaxDoc);

    /// <summary>0 when there was nothing to match.</summary>
    public float Score(int doc) => scores?[doc] ?? 0;

    /// <summary>The scores by document, of documents that did not match as well, up to a multiple of 64; none when there was nothing to match.</summary>
    public ReadOnlySpan<float> Scores => scores is null ? [] : scores.Values;

    /// <summary>The best score of a document that matched; 0 when none did.</summary>
    public float BestScore
    {
        get
        {
            var best = 0f;
            foreach (var doc in Docs)
            {
                best = Math.Max(best, Score(doc));
            }

            return best;
        }
    }

    /// <summary>Leaves out what scores less than this.</summary>
    public void RemoveBelow(float least)
    {
        foreach (var doc in Docs.Copy())
        {
            if (Score(doc) < least)
            {
                Docs.Remove(doc);
            }
        }
    }

    /// <summary>Takes the matches in a language, and their scores over; the best score of all languages counts.</summary>
    /// <param name="matches">The matches, and scores of these and others; <see langword="null"/> for none. Disposed of here.</param>
    /// <param name="language">The language.</param>
    public void Take((DocSet Docs, ScoreBuffer Scores)? matches, Language language)
    {
        if (matches is not var (docs, found))
        {
            return;
        }

        if (only is null)
        {
            // Nearly always just one language matches in a segment.
            (Docs, scores, only) = (docs, found, language);
            return;
        }

        using (found)
        {
            Merge(docs, found, language);
        }
    }

    /// <summary>The language that matched best, of a document that matched.</summary>
    public Language BestOf(int doc) => byLanguage is { } several ? Language.All[several.Best[doc]] : only!;

    /// <summary>Adds to the score of a document that matched.</summary>
    public void Add(int doc, Evidence found)
    {
        if (found.Total > 0)
        {
            scores!.Add(doc, found.Total);
            evidence[doc] = evidence.GetValueOrDefault(doc) + found;
        }
    }

    /// <summary>What was added.</summary>
    public Evidence EvidenceOf(int doc) => evidence.GetValueOrDefault(doc);

    /// <summary>The reader's language, when it matched, else the one that matched best; <see langword="null"/> when nothing was to match.</summary>
    public Language? LanguageOf(int doc, Language reader) => byLanguage is not { } several ? only
        : (several.Matched[doc] & (1 << reader.Ordinal)) != 0 ? reader
        : Language.All[several.Best[doc]];

    public void Dispose()
    {
        scores?.Dispose();
        scores = null;
    }

    private void Merge(DocSet docs, ScoreBuffer found, Language language)
    {
        if (byLanguage is null)
        {
            byLanguage = (new byte[maxDoc], new byte[maxDoc]);
            foreach (var doc in Docs)
            {
                byLanguage.Value.Best[doc] = (byte)only!.Ordinal;
                byLanguage.Value.Matched[doc] = (byte)(1 << only.Ordinal);
            }
        }

        var (best, matched) = byLanguage.Value;
        foreach (var doc in docs)
        {
            // A score of a document that did not match in the other language is none.
            var score = Docs.Contains(doc) ? scores![doc] : 0;
            matched[doc] |= (byte)(1 << language.Ordinal);
            if (found[doc] > score)
            {
                scores!.Set(doc, found[doc]);
                best[doc] = (byte)language.Ordinal;
            }
        }

        Docs.Or(docs);
    }
}
