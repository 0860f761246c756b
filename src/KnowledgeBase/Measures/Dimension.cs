namespace KnowledgeBase.Measures;

/// <summary>What a unit measures. Amounts of one dimension can be compared; those of two cannot.</summary>
public enum Dimension
{
    /// <summary>Mass.</summary>
    Mass,

    /// <summary>Volume.</summary>
    Volume,

    /// <summary>A number of people.</summary>
    Persons,

    /// <summary>A span of time.</summary>
    Time,

    /// <summary>Parts of volume in a million parts of air. Another dimension than <see cref="MassConcentration"/>: which mass that is depends on the substance.</summary>
    VolumeConcentration,

    /// <summary>Mass in a volume of air.</summary>
    MassConcentration,
}
