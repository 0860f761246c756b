using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A query as analysed for one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Parts">What is wanted; empty when the query has no word in this language.</param>
/// <param name="Excluded">What is not wanted.</param>
/// <param name="Words">How many words the reader wrote, stop words included; pairs of characters in Chinese.</param>
internal sealed record LanguagePlan(Language Language, ImmutableArray<QueryPart> Parts, ImmutableArray<Matcher> Excluded, int Words)
{
    /// <summary>Whether it is put as a question.</summary>
    public bool IsAsked { get; init; }

    /// <summary>A question, or long enough to be one: its gist is wanted and not every word.</summary>
    public bool IsQuestion(RankingSettings settings) => IsAsked || Words > (Language == Language.Chinese ? settings.PairsThatAreAllWanted : settings.WordsThatAreAllWanted);

    /// <summary>Whether anything of the query stands in texts of this language.</summary>
    public bool HasWords => Parts.Any(part => part.Matchers.Any(matcher => matcher is not KeywordMatcher && matcher.Idf > 0));

}
