namespace KnowledgeBase.Review;

/// <summary>What a jurisdiction is measured by.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">As in addresses: <c>all</c>, <c>region-africa</c>, <c>KE</c>, <c>seveso-iii</c>.</param>
public readonly record struct Yardstick(YardstickKind Kind, string Code)
{
    /// <summary>The code of <see cref="All"/>.</summary>
    public const string AllCode = "all";

    /// <summary>Every jurisdiction that has something recorded.</summary>
    public static Yardstick All { get; } = new(YardstickKind.All, AllCode);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
