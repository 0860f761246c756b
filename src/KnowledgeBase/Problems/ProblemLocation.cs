namespace KnowledgeBase.Problems;

/// <summary>Where a problem is.</summary>
/// <param name="File">The file, relative to the corpus folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Field">The field of the front matter, or the parameter of a request.</param>
public sealed record ProblemLocation(string? File = null, int? Line = null, string? Field = null)
{
    /// <summary><c>file:line: field</c>, as much as is known.</summary>
    public override string ToString()
    {
        var place = (File, Line) switch
        {
            (null, _) => null,
            (_, null) => File,
            _ => $"{File}:{Line}",
        };
        return string.Join(": ", new[] { place, Field }.OfType<string>());
    }
}
