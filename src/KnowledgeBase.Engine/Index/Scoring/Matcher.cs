using KnowledgeBase.Documents;

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
    public abstract void Collect(SegmentView segment, IndexView view, ScoreBuffer frequencies);

    /// <summary>What one occurrence in a field of each length counts.</summary>
    protected float[] Normalization(TextField field, IndexView view)
    {
        var (weight, b) = Settings.Fields[field.Ordinal];
        return view.Normalization(field.In(Language), weight, b);
    }

    /// <summary>How many works a term of this language could be in.</summary>
    protected int WorksInLanguage(IndexView view) => view.WorksIn(Language);
}
