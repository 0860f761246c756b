using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A query as analysed for one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Parts">What is wanted; empty when the query has no word in this language.</param>
/// <param name="Excluded">What is not wanted.</param>
internal sealed record LanguagePlan(Language Language, ImmutableArray<QueryPart> Parts, ImmutableArray<Matcher> Excluded)
{
    /// <summary>A question, or long enough to be one: its gist is wanted and not every word.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Long, and without a question mark: it describes what texts are to be about.</summary>
    public bool IsDescription { get; init; }

    /// <summary>The groups of letters of its words, and what each word counts.</summary>
    public ImmutableArray<(string Gram, float Share)> Grams { get; init; } = [];

    /// <summary>Whether anything of the query stands in texts of this language.</summary>
    public bool HasWords => Parts.Any(part => part.Matchers.Any(matcher => matcher is not KeywordMatcher && matcher.Idf > 0));
}
