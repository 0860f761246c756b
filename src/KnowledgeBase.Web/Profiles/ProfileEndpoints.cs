using KnowledgeBase.Coverage;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Profiles;

/// <summary>Jurisdictions: the list, the page of each, and the same as JSON.</summary>
public static class ProfileEndpoints
{
    /// <summary>Maps the pages.</summary>
    public static void MapProfilePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/jurisdictions", () => Pages.Render<ProfileListView>(new { }));
        pages.MapGet("/jurisdictions/{code}", Page);
    }

    /// <summary>Maps jurisdictions for programs.</summary>
    public static void MapProfileApi(this IEndpointRouteBuilder api) => api.MapGet("/jurisdictions/{code}", Json)
        .WithSummary("A State or a union: its works, its place in the Chemical Weapons Convention, its provisions by topic beside its region, the conventions that it carries out and the cases that happened there.")
        .WithTags("Jurisdictions")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Page(string code, Reader reader, VocabularyHolder vocabulary, RegisterHolder register) =>
        Find(code, vocabulary.Current) is { } concept
            ? Pages.Render<ProfileView>(new { Concept = concept, Profile = JurisdictionProfile.Of(concept.Id, register.Current, vocabulary.Current, reader.Access) })
            : Pages.Render<NotFoundView>(new { }, StatusCodes.Status404NotFound);

    /// <param name="code">The code: ISO 3166-1 alpha-2, or EU, INT, AU-UNION, EAEU, GCC.</param>
    /// <param name="lang">The language of labels: ar, zh, en, fr, ru or es; by default from Accept-Language.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="register">What is recorded.</param>
    private static Results<Ok<ProfileJson>, ProblemHttpResult> Json(string code, string? lang, HttpRequest request, Reader reader, VocabularyHolder vocabulary, RegisterHolder register)
    {
        reader.Speak(Language.TryParse(lang, out var language) ? language : Reader.Preferred(request));
        if (lang is not null && language is null)
        {
            return ProblemAnswers.BadRequest([Problem.Of(ProblemCode.UnknownValue, "lang", lang, string.Join(", ", Language.All))], reader);
        }

        return Find(code, vocabulary.Current) is { } concept
            ? TypedResults.Ok(ProfileJson.Of(concept, JurisdictionProfile.Of(concept.Id, register.Current, vocabulary.Current, reader.Access), reader.Language, vocabulary.Current))
            : ProblemAnswers.NotFound(request.Path, reader);
    }

    private static Concept? Find(string code, ControlledVocabulary vocabulary) =>
        Jurisdictions.IsRegion(code) ? null : vocabulary.Find(Jurisdictions.Scheme, code) ?? vocabulary.Find(Jurisdictions.Scheme, code.ToUpperInvariant());
}
