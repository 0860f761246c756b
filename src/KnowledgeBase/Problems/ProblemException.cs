using System.Globalization;

namespace KnowledgeBase.Problems;

/// <summary>A problem that ends what was begun: the program cannot start, or a verb cannot go on. Caught once, at the top.</summary>
/// <param name="problem">What is wrong.</param>
public sealed class ProblemException(Problem problem) : Exception(problem.Describe(CultureInfo.InvariantCulture))
{
    /// <summary>What is wrong.</summary>
    public Problem Problem { get; } = problem;
}
