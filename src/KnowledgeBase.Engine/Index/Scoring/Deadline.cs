using System.Diagnostics;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>The end of the time that a query may take.</summary>
/// <param name="budget">The time, from now; infinite when below zero.</param>
internal sealed class Deadline(TimeSpan budget)
{
    private readonly long start = Stopwatch.GetTimestamp();

    /// <summary>Whether anything was left undone because the time was over.</summary>
    public bool WasMissed { get; private set; }

    /// <summary>Whether the time is over; who asks leaves the rest undone.</summary>
    public bool IsOver => WasMissed |= Stopwatch.GetElapsedTime(start) >= budget && budget >= TimeSpan.Zero;
}
