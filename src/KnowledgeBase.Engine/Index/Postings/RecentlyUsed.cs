using System.Collections.Concurrent;

namespace KnowledgeBase.Engine.Index.Postings;

/// <summary>
/// Keeps what was used lately, up to a size. Two generations: what is used moves into the young one; when that is full, the
/// old one is let go and the young one becomes old. Holds up to twice the size.
/// </summary>
/// <param name="size">How much a generation holds.</param>
/// <param name="sizeOf">What a value takes of that.</param>
internal sealed class RecentlyUsed<TKey, TValue>(long size, Func<TValue, long> sizeOf)
    where TKey : notnull
{
    private readonly System.Threading.Lock gate = new();
    private volatile ConcurrentDictionary<TKey, TValue> young = new();
    private volatile ConcurrentDictionary<TKey, TValue> old = new();
    private long used;

    /// <summary>The value that is kept, or a new one that is kept from now on. Two threads may make one each; either is as good.</summary>
    public TValue GetOrAdd<TArgument>(TKey key, Func<TKey, TArgument, TValue> make, TArgument argument)
    {
        if (young.TryGetValue(key, out var value))
        {
            return value;
        }

        if (!old.TryGetValue(key, out value))
        {
            value = make(key, argument);
        }

        Keep(key, value);
        return value;
    }

    private void Keep(TKey key, TValue value)
    {
        lock (gate)
        {
            if (!young.TryAdd(key, value))
            {
                return;
            }

            used += sizeOf(value);
            if (used > size)
            {
                old = young;
                young = new();
                used = 0;
            }
        }
    }
}
