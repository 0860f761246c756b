using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Review;

/// <summary>A review as asked for: a value that round-trips to its address.</summary>
public sealed record ReviewQuery
{
    /// <summary>The language of labels and texts.</summary>
    public Language Reader { get; init; } = Language.English;

    /// <summary>The State or union under review; <see langword="null"/> when none is chosen yet.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>What it is measured by: the peers of all of them together. Empty for the State's region.</summary>
    public ImmutableArray<Yardstick> Yardsticks { get; init; } = [];

    /// <summary>The review as the query part of an address, with its question mark; empty when nothing is chosen.</summary>
    /// <param name="includeReader">Whether to name the reader's language: a page has it in its path.</param>
    public string ToQueryString(bool includeReader = true)
    {
        var result = new StringBuilder();
        if (Jurisdiction is not null)
        {
            Add("jurisdiction", Jurisdiction);
        }

        foreach (var yardstick in Yardsticks)
        {
            Add("yardstick", yardstick.Code);
        }

        if (includeReader)
        {
            Add("lang", Reader.Code);
        }

        return result.ToString();

        void Add(string name, string value) =>
            result.Append(result.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    /// <inheritdoc />
    public bool Equals(ReviewQuery? other) => other is not null && ToQueryString() == other.ToQueryString();

    /// <inheritdoc />
    public override int GetHashCode() => ToQueryString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => ToQueryString();
}
