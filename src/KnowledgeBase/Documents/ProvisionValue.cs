using System.Globalization;

namespace KnowledgeBase.Documents;

/// <summary>A fact of a provision that one compares: a threshold, a deadline, an authority.</summary>
/// <param name="Name">One of <see cref="ProvisionValues.Names"/>.</param>
/// <param name="Amount">The number of a quantitative value; <see langword="null"/> for text.</param>
/// <param name="Unit">The unit's code (<c>t</c>, <c>days</c>, <c>mg/m3</c> …); <see langword="null"/> for text.</param>
/// <param name="Text">The text of a value that is not a quantity: a body's name, codes of penalties separated by commas.</param>
/// <param name="Note">Of what, or under which condition.</param>
public sealed record ProvisionValue(string Name, decimal? Amount, string? Unit, string? Text, string? Note)
{
    /// <summary>The value as its author would write it.</summary>
    public override string ToString()
    {
        var value = Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount} {Unit}") : Text;
        return Note is null ? $"{Name}: {value}" : $"{Name}: {value} ({Note})";
    }
}
