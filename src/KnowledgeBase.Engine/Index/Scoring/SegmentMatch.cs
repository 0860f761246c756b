using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>The documents of one segment that match.</summary>
internal sealed class SegmentMatch
{
    private readonly float[] scores;
    private readonly byte[] best;
    private readonly byte[] languages;

    public SegmentMatch(int maxDoc)
        : this(new DocSet(maxDoc), maxDoc)
    {
    }

    private SegmentMatch(DocSet docs, int maxDoc)
    {
        Docs = docs;
        scores = new float[maxDoc];
        best = new byte[maxDoc];
        languages = new byte[maxDoc];
    }

    public DocSet Docs { get; }

    public static SegmentMatch Everything(SegmentView segment) => new(segment.Visible.Copy(), segment.MaxDoc);

    public float Score(int doc) => scores[doc];

    /// <summary>Records a match in a language; the best score of all languages counts.</summary>
    public void Raise(int doc, float score, Language language)
    {
        Docs.Add(doc);
        languages[doc] |= (byte)(1 << language.Ordinal);
        if (score > scores[doc])
        {
            scores[doc] = score;
            best[doc] = (byte)language.Ordinal;
        }
    }

    /// <summary>The language that matched best, of a document that matched.</summary>
    public Language BestOf(int doc) => Language.All[best[doc]];

    /// <summary>Adds to the score of a document that matched.</summary>
    public void Add(int doc, float score) => scores[doc] += score;

    /// <summary>The reader's language, when it matched, else the one that matched best; <see langword="null"/> when nothing was to match.</summary>
    public Language? LanguageOf(int doc, Language reader) => languages[doc] == 0 ? null
        : (languages[doc] & (1 << reader.Ordinal)) != 0 ? reader
        : Language.All[best[doc]];
}
