namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>What was found in one of the best hits when it was looked at again, as added to its score.</summary>
/// <param name="Together">That words of the query stand close together.</param>
/// <param name="Spelling">That words are spelled like those of the query.</param>
/// <param name="Feedback">That it is like the first hits.</param>
internal readonly record struct Evidence(float Together, float Spelling, float Feedback)
{
    public float Total => Together + Spelling + Feedback;

    public static Evidence operator +(Evidence one, Evidence other) => new(one.Together + other.Together, one.Spelling + other.Spelling, one.Feedback + other.Feedback);

    public static Evidence operator *(Evidence evidence, float factor) => new(evidence.Together * factor, evidence.Spelling * factor, evidence.Feedback * factor);
}
