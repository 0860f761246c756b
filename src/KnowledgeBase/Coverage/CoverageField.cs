using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KnowledgeBase.Provisions;
using KnowledgeBase.Search;

namespace KnowledgeBase.Coverage;

/// <summary>A field of <see cref="FacetFields"/> as coverage sees it: the values of a work in the register.</summary>
/// <param name="Field">The field.</param>
/// <param name="ValuesOf">The values of a work; those of <c>topic</c> are the topics of its provisions.</param>
public sealed record CoverageField(FacetField Field, Func<WorkRecord, IEnumerable<string>> ValuesOf)
{
    /// <summary>Every facet field, in the same order.</summary>
    public static ImmutableArray<CoverageField> All { get; } = [.. FacetFields.All.Select(field => new CoverageField(field, Values(field.Name)))];

    /// <summary>The fields that can be rows or columns.</summary>
    public static ImmutableArray<string> Axes { get; } = ["jurisdiction", "topic", "discipline", "theme", "sector", "kind"];

    /// <summary>The name in addresses.</summary>
    public string Name => Field.Name;

    /// <summary>Whether its values belong to single provisions and not to whole works.</summary>
    public bool IsOfProvisions => Name == "topic";

    /// <summary>The field with this name, when it can be rows or columns.</summary>
    public static bool TryGetAxis(string name, [NotNullWhen(true)] out CoverageField? axis)
    {
        axis = Axes.Contains(name) ? All.First(field => field.Name == name) : null;
        return axis is not null;
    }

    private static Func<WorkRecord, IEnumerable<string>> Values(string name) => name switch
    {
        "kind" => work => [work.Metadata.Kind],
        "topic" => work => work.Provisions.Select(provision => provision.Topic).Distinct(),
        "jurisdiction" => work => Optional(work.Metadata.Jurisdiction),
        "discipline" => work => work.Metadata.Disciplines,
        "theme" => work => work.Metadata.Themes,
        "sector" => work => work.Metadata.Sectors,
        "substance" => work => work.Metadata.Substances,
        "status" => work => Optional(work.Metadata.Status),
        "language" => work => work.Titles.Select(title => title.Language.Code),
        "year" => work => Optional(work.Metadata.Date?.Year.ToString(CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"Coverage does not know the field {name}."),
    };

    private static IEnumerable<string> Optional(string? value) => value is null ? [] : [value];
}
