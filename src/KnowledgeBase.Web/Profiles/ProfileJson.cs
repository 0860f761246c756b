using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Coverage;
using KnowledgeBase.Documents;
using KnowledgeBase.Provisions;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Profiles;

/// <summary>The answer of <c>GET /api/v1/jurisdictions/{code}</c>.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Region">Code of its UN region.</param>
/// <param name="Authority">The National Authority for the Chemical Weapons Convention, where it is known here.</param>
/// <param name="CwcStateParty">Whether it is a State Party to the Chemical Weapons Convention; <c>null</c> where the question does not arise.</param>
/// <param name="CwcInForce">The year in which the Convention entered into force for it.</param>
/// <param name="Policies">Its laws and policies, the latest first, those that ended included.</param>
/// <param name="Cases">What happened there.</param>
/// <param name="Conventions">What its policies implement.</param>
/// <param name="Topics">Its provisions by topic, beside its region.</param>
/// <param name="Url">Its page.</param>
public sealed record ProfileJson(
    string Code,
    string Label,
    string? Region,
    string? Authority,
    bool? CwcStateParty,
    int? CwcInForce,
    IReadOnlyList<ProfileWorkJson> Policies,
    IReadOnlyList<ProfileWorkJson> Cases,
    IReadOnlyList<ProfileConventionJson> Conventions,
    ImmutableArray<TopicStanding> Topics,
    string Url)
{
    internal static ProfileJson Of(Concept concept, JurisdictionProfile profile, Language reader, ControlledVocabulary vocabulary) => new(
        profile.Code,
        vocabulary.Label(Jurisdictions.Scheme, profile.Code, reader),
        profile.Region,
        concept.Notations.GetValueOrDefault("authority"),
        concept.Notations.TryGetValue("cwcStateParty", out var party) ? party == "true" : null,
        int.TryParse(concept.Notations.GetValueOrDefault("cwcInForce"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        [.. profile.Policies.Select(work => ProfileWorkJson.Of(work, reader))],
        [.. profile.Cases.Select(work => ProfileWorkJson.Of(work, reader))],
        [.. profile.Conventions.Select(pair => new ProfileConventionJson(pair.Implemented.Id, pair.Implemented.TitleFor(reader).Title, pair.Implemented.TitleFor(reader).Language.Code, [.. pair.By.Select(work => work.Id)]))],
        profile.Topics,
        Addresses.Jurisdiction(reader, profile.Code));
}

/// <summary>A work of a jurisdiction.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title in the reader's language, else in the first that it has.</param>
/// <param name="TitleLanguage">The language of the title.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Status">Code of its status.</param>
/// <param name="Date">The date that places it in time.</param>
/// <param name="Ended">Replaced, repealed or lapsed.</param>
/// <param name="Url">Its page.</param>
public sealed record ProfileWorkJson(string Id, string Title, string TitleLanguage, string Kind, string? Status, string? Date, string? Ended, string Url)
{
    internal static ProfileWorkJson Of(WorkRecord work, Language reader) => new(
        work.Id,
        work.TitleFor(reader).Title,
        work.TitleFor(reader).Language.Code,
        work.Metadata.Kind,
        work.Metadata.Status,
        work.Metadata.Date?.ToString(),
        work.Metadata.Ended?.ToString(),
        Addresses.Document(reader, work.Id));
}

/// <summary>A convention or other text, and what implements it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="TitleLanguage">The language of the title.</param>
/// <param name="By">The ids of the policies that implement it.</param>
public sealed record ProfileConventionJson(string Id, string Title, string TitleLanguage, IReadOnlyList<string> By);
