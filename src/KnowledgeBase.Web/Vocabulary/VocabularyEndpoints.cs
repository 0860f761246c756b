using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Vocabulary;

/// <summary>The controlled vocabulary: its pages, and the same as JSON.</summary>
public static class VocabularyEndpoints
{
    /// <summary>Maps the pages.</summary>
    public static void MapVocabularyPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/vocabulary", SchemesPage);
        pages.MapGet("/vocabulary/{scheme}", SchemePage);
        pages.MapGet("/vocabulary/{scheme}/{code}", ConceptPage);
    }

    /// <summary>Maps the vocabulary for programs.</summary>
    public static void MapVocabularyApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/vocabulary", Schemes)
            .WithSummary("The concept schemes of the controlled vocabulary.")
            .WithTags("Vocabulary");
        api.MapGet("/vocabulary/{scheme}", Scheme)
            .WithSummary("A concept scheme with its concepts.")
            .WithTags("Vocabulary")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/vocabulary/{scheme}/{code}", Concept)
            .WithSummary("A concept: its labels in six languages, its neighbours, its identifiers and the documents about it.")
            .WithTags("Vocabulary")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult SchemesPage(string? q, VocabularyHolder vocabulary) =>
        Pages.Render<VocabularyView>(new { Vocabulary = vocabulary.Current, Typed = Clean(q) });

    private static IResult SchemePage(string scheme, string? q, string? order, Reader reader, VocabularyHolder vocabulary, ConceptStore concepts) =>
        vocabulary.Current.Scheme(scheme) is { } found
            ? Pages.Render<SchemeView>(new
            {
                Vocabulary = vocabulary.Current,
                Scheme = found,
                Typed = Clean(q),
                IsAlphabetical = order == "alphabetical",
                Counts = concepts.Counts(scheme, reader.Access),
            })
            : NotFound();

    private static IResult ConceptPage(string scheme, string code, Reader reader, VocabularyHolder vocabulary, ConceptStore concepts)
    {
        if (vocabulary.Current.Find(scheme, code) is { } concept)
        {
            return Pages.Render<ConceptView>(new
            {
                Vocabulary = vocabulary.Current,
                Concept = concept,
                Asserted = concepts.Asserted(concept.Reference, reader.Access),
                Found = concepts.Found(concept.Reference, reader.Access),
            });
        }

        // A CAS or UN number leads to the concept that has it.
        return vocabulary.Current.WithIdentifier(scheme, code).FirstOrDefault() is { } identified
            ? Results.Redirect(VocabularyAddresses.Page(reader.Language, identified.Reference))
            : NotFound();
    }

    /// <param name="lang">The language of labels: ar, zh, en, fr, ru or es; by default from Accept-Language.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    private static Ok<VocabularyJson> Schemes(string? lang, HttpRequest request, Reader reader, VocabularyHolder vocabulary)
    {
        reader.Speak(Reader.Wanted(lang, request));
        return TypedResults.Ok(VocabularyJson.Of(vocabulary.Current, reader.Language));
    }

    /// <param name="scheme">The scheme: <c>substance</c>, <c>topic</c> …</param>
    /// <param name="lang">The language of labels: ar, zh, en, fr, ru or es; by default from Accept-Language.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    private static Results<Ok<SchemeJson>, ProblemHttpResult> Scheme(string scheme, string? lang, HttpRequest request, Reader reader, VocabularyHolder vocabulary)
    {
        reader.Speak(Reader.Wanted(lang, request));
        return vocabulary.Current.Scheme(scheme) is { } found
            ? TypedResults.Ok(SchemeJson.Of(found, reader.Language))
            : ProblemAnswers.NotFound(request.Path, reader);
    }

    /// <param name="scheme">The scheme: <c>substance</c>, <c>topic</c> …</param>
    /// <param name="code">The concept's code, or a CAS or UN number.</param>
    /// <param name="lang">The language of labels: ar, zh, en, fr, ru or es; by default from Accept-Language.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="concepts">Which works are about a concept.</param>
    private static Results<Ok<ConceptJson>, ProblemHttpResult> Concept(
        string scheme,
        string code,
        string? lang,
        HttpRequest request,
        Reader reader,
        VocabularyHolder vocabulary,
        ConceptStore concepts)
    {
        reader.Speak(Reader.Wanted(lang, request));
        if ((vocabulary.Current.Find(scheme, code) ?? vocabulary.Current.WithIdentifier(scheme, code).FirstOrDefault()) is not { } concept)
        {
            return ProblemAnswers.NotFound(request.Path, reader);
        }

        var asserted = concepts.Asserted(concept.Reference, reader.Access);
        var found = concepts.Found(concept.Reference, reader.Access);
        return TypedResults.Ok(ConceptJson.Of(concept, vocabulary.Current, asserted, found, reader.Language));
    }

    private static IResult NotFound() => Pages.Render<NotFoundView>(new { }, StatusCodes.Status404NotFound);

    /// <summary>What was typed, as much of it as can be a label.</summary>
    private static string Clean(string? typed) =>
        new([.. (typed ?? "").Trim().Take(100).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
}
