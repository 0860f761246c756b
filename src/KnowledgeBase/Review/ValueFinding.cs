using System.Collections.Immutable;

namespace KnowledgeBase.Review;

/// <summary>The values on one subject ("review of the safety report"): what is stated here, and what the peers state.</summary>
/// <param name="Name">The value's name: <c>interval</c>, <c>deadline</c> …</param>
/// <param name="Direction">-1 where less is stricter, 1 where more is, 0 where neither can be said.</param>
/// <param name="Own">What is stated here; the strictest when there are several.</param>
/// <param name="Peers">One a peer, at least one, in rising order of quantity.</param>
public sealed record ValueFinding(string Name, int Direction, StatedValue? Own, ImmutableArray<StatedValue> Peers)
{
    /// <summary>The least quantity with peers.</summary>
    public StatedValue Least => Peers[0];

    /// <summary>The greatest quantity with peers.</summary>
    public StatedValue Most => Peers[^1];

    /// <summary>The middle one: half of the peers state as much or less. A value that a peer has, never an average; of two middle ones the stricter.</summary>
    public StatedValue Middle => Peers[Direction > 0 ? Peers.Length / 2 : (Peers.Length - 1) / 2];

    /// <summary>How the own value stands among those of the peers.</summary>
    public Standing Standing
    {
        get
        {
            if (Own is null)
            {
                return Standing.NotStated;
            }

            if (Direction == 0)
            {
                return Standing.NotRanked;
            }

            var others = Peers.Where(peer => !peer.Quantity.IsSameAs(Own.Quantity)).ToList();
            var stricter = others.Count(peer => Math.Sign(peer.Quantity.Standard - Own.Quantity.Standard) == Direction);
            var looser = others.Count - stricter;
            return (stricter, looser) switch
            {
                _ when stricter == Peers.Length => Standing.Loosest,
                _ when looser == Peers.Length => Standing.Strictest,
                _ when stricter * 2 > Peers.Length => Standing.Looser,
                _ when looser * 2 > Peers.Length => Standing.Stricter,
                _ => Standing.Middle,
            };
        }
    }
}
