namespace KnowledgeBase.Comparison;

/// <summary>An order of columns: by their values of one name on one topic, the strictest first.</summary>
/// <param name="Topic">The row.</param>
/// <param name="Name">The value's name: <c>interval</c>.</param>
public sealed record ValueOrder(string Topic, string Name)
{
    /// <summary>As written in an address: <c>safety-report.interval</c>.</summary>
    public override string ToString() => $"{Topic}.{Name}";
}
