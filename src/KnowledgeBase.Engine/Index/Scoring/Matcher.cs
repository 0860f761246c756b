using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Something of a query that a document has or has not, in one language.</summary>
/// <param name="language">The language.</param>
/// <param name="settings">What fields count.</param>
internal abstract class Matcher(Language language, RankingSettings settings)
{
    public Language Language { get; } = language;

    protected RankingSettings Settings { get; } = settings;

    /// <summary>How much a match weighs: rare is more. Known after <see cref="Prepare"/>; 0 when nothing matches.</summary>
    public float Idf { get; protected set; }

    /// <summary>Learns from the whole index what is needed to score a segment.</summary>
    public abstract void Prepare(IndexView view);

    /// <summary>Adds each match's weighed and normalised frequency, before saturation, for a segment of the prepared view.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="view">The view.</param>
    /// <param name="frequencies">Added to; documents that are deleted or hidden may be among them.</param>
    /// <param name="within">The documents that are of interest; others may be left out.</param>
    public abstract void Collect(SegmentView segment, IndexView view, ScoreBuffer frequencies, DocSet? within = null);

    /// <summary>Adds the documents that <see cref="Collect"/> would find, hidden ones included, where that is known without scoring them.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="docs">Added to.</param>
    /// <returns>Whether all are added; <see langword="false"/> when only <see cref="Collect"/> tells.</returns>
    public virtual bool TryAddTo(SegmentView segment, DocSet docs) => false;

    /// <summary>What one occurrence in a field of each length counts.</summary>
    protected float[] Normalization(TextField field, IndexView view)
    {
        var (weight, b) = Settings.Fields[field.Ordinal];
        return view.Normalization(field.In(Language), weight, b);
    }

    /// <summary>How many works a term of this language could be in.</summary>
    protected int WorksInLanguage(IndexView view) => view.WorksIn(Language);
}
