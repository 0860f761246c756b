using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Measures;

namespace KnowledgeBase.Comparison;

/// <summary>A comparison as asked for: a value that round-trips to its address.</summary>
public sealed record ComparisonQuery
{
    /// <summary>The fewest choices that can be compared.</summary>
    public const int LeastChoices = 2;

    /// <summary>The most choices that are compared.</summary>
    public const int MostChoices = 6;

    /// <summary>The language of labels and texts.</summary>
    public Language Reader { get; init; } = Language.English;

    /// <summary>The columns, each once, in the order of the address.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>The topics of the rows, in the order of the vocabulary; empty for all.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The day as of which jurisdictions are asked; <see langword="null"/> for now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>An order of columns other than that of the address.</summary>
    public ValueOrder? Sort { get; init; }

    /// <summary>Units in which amounts are shown as well as in their own, at most one a dimension.</summary>
    public ImmutableArray<Unit> Units { get; init; } = [];

    /// <summary>The comparison with one choice more.</summary>
    public ComparisonQuery With(Choice choice) => Choices.Contains(choice) ? this : this with { Choices = Choices.Add(choice) };

    /// <summary>The comparison without a choice.</summary>
    public ComparisonQuery Without(Choice choice) => this with { Choices = Choices.Remove(choice) };

    /// <summary>The comparison as the query part of an address, with its question mark; empty when nothing is chosen.</summary>
    /// <param name="includeReader">Whether to name the reader's language: a page has it in its path.</param>
    public string ToQueryString(bool includeReader = true)
    {
        var result = new StringBuilder();
        foreach (var choice in Choices)
        {
            Add(choice.Parameter, choice.Code);
        }

        foreach (var topic in Topics)
        {
            Add("topic", topic);
        }

        if (AsOf is { } day)
        {
            Add("asOf", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var unit in Units)
        {
            Add("unit", unit.Code);
        }

        if (Sort is not null)
        {
            Add("sort", Sort.ToString());
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
    public bool Equals(ComparisonQuery? other) => other is not null && ToQueryString() == other.ToQueryString();

    /// <inheritdoc />
    public override int GetHashCode() => ToQueryString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => ToQueryString();
}
