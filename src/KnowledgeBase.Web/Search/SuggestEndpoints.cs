using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index;
using KnowledgeBase.Problems;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Search;

/// <summary>Suggestions while a reader types.</summary>
public static class SuggestEndpoints
{
    private const int Most = 10;

    /// <summary>Maps suggestions for programs and for the search box.</summary>
    public static void MapSuggestApi(this IEndpointRouteBuilder api) => api.MapGet("/suggest", Json)
        .WithSummary("Completes what is being typed: concepts in six languages, titles, and frequent words, one typing error forgiven.")
        .WithTags("Search")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="q">What is typed so far.</param>
    /// <param name="lang">The reader's language: ar, zh, en, fr, ru or es; by default from Accept-Language.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="index">The index.</param>
    private static Results<Ok<SuggestionsJson>, ProblemHttpResult> Json(string? q, string? lang, HttpRequest request, Reader reader, VocabularyHolder vocabulary, SearchIndex index)
    {
        reader.Speak(Reader.Preferred(request));
        if (lang is not null)
        {
            if (!Language.TryParse(lang, out var wanted))
            {
                return ProblemAnswers.BadRequest([Problem.Of(ProblemCode.UnknownValue, "lang", lang.Length > 20 ? lang[..20] : lang, string.Join(", ", Language.All))], reader);
            }

            reader.Speak(wanted);
        }

        var (query, problems) = SearchQueryReader.Read([new("q", q)], reader.Language, vocabulary.Current);
        return problems.IsEmpty
            ? TypedResults.Ok(SuggestionsJson.Of(index.Suggest(query.Text, reader.Language, reader.Access, vocabulary.Current, Most), reader.Language, vocabulary.Current))
            : ProblemAnswers.BadRequest(problems, reader);
    }
}
