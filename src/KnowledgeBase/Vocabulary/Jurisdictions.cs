using System.Collections.Immutable;

namespace KnowledgeBase.Vocabulary;

/// <summary>States and unions of States under the regions of the United Nations, as the scheme <c>jurisdiction</c> lays them out.</summary>
public static class Jurisdictions
{
    /// <summary>The scheme.</summary>
    public const string Scheme = "jurisdiction";

    private const string RegionPrefix = "region-";

    /// <summary>Whether a code is that of a region or a subregion and not of a State or a union.</summary>
    public static bool IsRegion(string code) => code.StartsWith(RegionPrefix, StringComparison.Ordinal);

    /// <summary>The codes of States and unions in a region or one of its subregions, in the order of the vocabulary.</summary>
    public static IEnumerable<string> In(string region, ControlledVocabulary vocabulary) =>
        vocabulary.Codes(Scheme).Where(code => !IsRegion(code) && vocabulary.Ancestors(Scheme, code).Contains(region));

    /// <summary>The region of a State or a union, the widest; <see langword="null"/> when the vocabulary puts it in none.</summary>
    public static string? RegionOf(string code, ControlledVocabulary vocabulary) => vocabulary.Ancestors(Scheme, code).LastOrDefault(IsRegion);

    /// <summary>The widest regions in the order of the vocabulary, each with its States and unions; those that are in no region come last under <see langword="null"/>.</summary>
    public static ImmutableArray<(string? Region, ImmutableArray<string> Codes)> ByRegion(ControlledVocabulary vocabulary)
    {
        var members = vocabulary.Codes(Scheme).Where(code => !IsRegion(code)).ToLookup(code => RegionOf(code, vocabulary));
        IEnumerable<string?> regions = [.. vocabulary.Codes(Scheme).Where(IsRegion), null];
        return [.. regions.Where(region => members[region].Any()).Select(region => (region, members[region].ToImmutableArray()))];
    }
}
