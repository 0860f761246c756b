using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A matcher whose matches must be found before their weight is known, and are kept until they are scored.</summary>
internal abstract class StoredMatcher(Language language, RankingSettings settings) : Matcher(language, settings)
{
    private readonly Dictionary<SegmentView, (int[] Docs, float[] Frequencies)> found = [];

    public override void Prepare(IndexView view)
    {
        var frequency = 0;
        foreach (var segment in view.Segments)
        {
            using var buffer = new ScoreBuffer(segment.MaxDoc);
            Find(segment, view, buffer);
            var docs = new int[buffer.Count];
            buffer.Touched.CopyTo(docs);
            frequency += docs.Length;
            found[segment] = (docs, Array.ConvertAll(docs, doc => buffer[doc]));
        }

        Idf = frequency == 0 ? 0 : Bm25.Idf(WorksInLanguage(view), frequency);
    }

    public override void Collect(SegmentView segment, IndexView view, ScoreBuffer frequencies, DocSet? within = null)
    {
        var (docs, values) = found[segment];
        for (var i = 0; i < docs.Length; i++)
        {
            frequencies.Add(docs[i], values[i]);
        }
    }

    /// <summary>Adds each match's weighed and normalised frequency.</summary>
    protected abstract void Find(SegmentView segment, IndexView view, ScoreBuffer frequencies);
}
