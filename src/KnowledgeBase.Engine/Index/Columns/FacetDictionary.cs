namespace KnowledgeBase.Engine.Index.Columns;

/// <summary>Numbers the values of one facet field, the same in all segments for the life of the process. Numbers are never taken back.</summary>
internal sealed class FacetDictionary
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);
    private volatile string[] values = [];

    public int Count => values.Length;

    public string this[int ordinal] => values[ordinal];

    public int Add(string value)
    {
        lock (gate)
        {
            if (!ordinals.TryGetValue(value, out var ordinal))
            {
                ordinal = ordinals.Count;
                ordinals.Add(value, ordinal);
                values = [.. values, value];
            }

            return ordinal;
        }
    }

    /// <summary>The number of a value, or -1 when no work ever had it.</summary>
    public int Find(string value)
    {
        lock (gate)
        {
            return ordinals.GetValueOrDefault(value, -1);
        }
    }
}
