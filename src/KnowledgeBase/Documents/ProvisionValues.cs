using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Documents;

/// <summary>The notation of named values: one a line, <c>name: amount unit (note)</c> or <c>name: text (note)</c>.</summary>
public static partial class ProvisionValues
{
    private static readonly string[] Time = ["hours", "days", "working-days", "weeks", "months", "years"];

    /// <summary>The units that each quantitative name takes.</summary>
    public static FrozenDictionary<string, ImmutableArray<string>> Units { get; } = new Dictionary<string, ImmutableArray<string>>
    {
        ["threshold"] = ["g", "kg", "t", "lb", "l", "m3", "persons"],
        ["deadline"] = [.. Time],
        ["interval"] = [.. Time],
        ["retention"] = [.. Time],
        ["limit"] = ["ppm", "mg/m3"],
    }.ToFrozenDictionary();

    /// <summary>The codes of the value <c>penalty</c>.</summary>
    public static ImmutableArray<string> Penalties { get; } =
        ["fine", "imprisonment", "closure", "suspension", "revocation", "confiscation", "administrative"];

    /// <summary>Every name, in the order in which values are shown.</summary>
    public static ImmutableArray<string> Names { get; } = ["threshold", "deadline", "interval", "retention", "limit", "authority", "penalty"];

    /// <summary>Reads one line of a <c>values</c> block.</summary>
    /// <param name="line">The line, without its line break.</param>
    /// <param name="value">The value, when the line is well formed.</param>
    /// <param name="expected">What was expected instead, when it is not: the names, units or codes allowed.</param>
    public static bool TryParse(string line, out ProvisionValue? value, out string expected)
    {
        value = null;
        expected = "name: amount unit (note)";
        var match = Line().Match(line.Trim());
        if (!match.Success)
        {
            return false;
        }

        var name = match.Groups["name"].Value;
        var text = match.Groups["value"].Value.Trim();
        var note = match.Groups["note"].Success ? match.Groups["note"].Value.Trim() : null;
        if (!Names.Contains(name))
        {
            expected = string.Join(", ", Names);
            return false;
        }

        if (Units.TryGetValue(name, out var units))
        {
            var quantity = Quantity().Match(text);
            expected = string.Join(", ", units);
            if (!quantity.Success
                || !units.Contains(quantity.Groups["unit"].Value)
                || !decimal.TryParse(quantity.Groups["amount"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            {
                return false;
            }

            value = new ProvisionValue(name, amount, quantity.Groups["unit"].Value, null, note);
            return true;
        }

        if (name == "penalty")
        {
            var codes = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            expected = string.Join(", ", Penalties);
            if (codes.Length == 0 || !codes.All(code => Penalties.Contains(code)))
            {
                return false;
            }

            text = string.Join(", ", codes);
        }

        value = new ProvisionValue(name, null, null, text, note);
        return true;
    }

    [GeneratedRegex(@"^(?<name>[a-z]+):\s+(?<value>[^()]*(?:\([^()]*\)[^()]+)*?)(?:\s*\((?<note>[^()]*)\))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<amount>[0-9]{1,12}(?:\.[0-9]{1,6})?)\s+(?<unit>\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();
}
