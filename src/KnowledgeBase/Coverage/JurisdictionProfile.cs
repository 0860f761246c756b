using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Coverage;

/// <summary>What is recorded of a State or a union.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Region">The UN region that it lies in.</param>
/// <param name="Policies">Its laws and policies, those that ended included, the latest first.</param>
/// <param name="Others">Practices and trainings from there.</param>
/// <param name="Cases">What happened there, the latest first.</param>
/// <param name="Conventions">Works that its policies implement, each with these policies.</param>
/// <param name="Topics">For each topic what stands there beside the region.</param>
public sealed record JurisdictionProfile(
    string Code,
    string? Region,
    ImmutableArray<WorkRecord> Policies,
    ImmutableArray<WorkRecord> Others,
    ImmutableArray<WorkRecord> Cases,
    ImmutableArray<(WorkRecord Implemented, ImmutableArray<WorkRecord> By)> Conventions,
    ImmutableArray<TopicStanding> Topics)
{
    /// <summary>Gathers it.</summary>
    /// <param name="code">A jurisdiction of the vocabulary, no region.</param>
    /// <param name="register">What is recorded.</param>
    /// <param name="vocabulary">Topics and regions.</param>
    /// <param name="access">What the reader may see.</param>
    public static JurisdictionProfile Of(string code, ProvisionRegister register, ControlledVocabulary vocabulary, AccessLevel access)
    {
        var works = register.WorksOf(code, access).OrderByDescending(work => work.Metadata.Date ?? work.Since ?? default).ThenBy(work => work.Id, StringComparer.Ordinal).ToList();
        var policies = works.Where(work => work.IsPolicy).ToImmutableArray();
        var conventions = policies
            .SelectMany(work => work.Metadata.Relations.Where(relation => relation.Kind == RelationKind.Implements).Select(relation => (relation.Target, work)))
            .GroupBy(pair => pair.Target, pair => pair.work, StringComparer.Ordinal)
            .Select(group => (Implemented: register.Find(group.Key, access), By: group.Distinct().ToImmutableArray()))
            .Where(pair => pair.Implemented is not null)
            .Select(pair => (pair.Implemented!, pair.By))
            .OrderBy(pair => pair.Item1.Since ?? default);
        var region = Jurisdictions.RegionOf(code, vocabulary);
        return new JurisdictionProfile(
            code,
            region,
            policies,
            [.. works.Where(work => !work.IsPolicy && work.Metadata.Kind != "case-study")],
            [.. works.Where(work => work.Metadata.Kind == "case-study")],
            [.. conventions],
            Standings(code, region, register, vocabulary, access));
    }

    private static ImmutableArray<TopicStanding> Standings(string code, string? region, ProvisionRegister register, ControlledVocabulary vocabulary, AccessLevel access)
    {
        var neighbours = region is null ? [code] : Jurisdictions.In(region, vocabulary);
        FacetFields.TryGet("jurisdiction", out var field);
        var filters = neighbours.Append(code).Aggregate(new SearchQuery(), (query, one) => query.With(field!, one));
        var table = new CoverageCounter(register, vocabulary, access).Count(new CoverageQuery { Filters = filters });
        var own = table.Rows.IndexOf(code);
        var medians = table.Medians();
        return [.. table.Columns.Select((topic, column) => new TopicStanding(
            topic,
            own < 0 ? 0 : table.Cells[own][column].Provisions,
            medians[column],
            table.Cells.Where((_, row) => row != own).Count(cells => !cells[column].IsEmpty)))];
    }
}
