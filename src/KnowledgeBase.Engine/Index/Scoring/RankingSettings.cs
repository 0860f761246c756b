using System.Collections.Immutable;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>The numbers that ranking depends on, chosen by the grid of the relevance project on collections that nobody here wrote.</summary>
internal sealed record RankingSettings
{
    /// <summary>What the product uses.</summary>
    public static RankingSettings Default { get; } = new();

    /// <summary>k1 of BM25: how soon more occurrences stop counting.</summary>
    public float Saturation { get; init; } = 1.2f;

    /// <summary>By <see cref="TextField.Ordinal"/>: what an occurrence counts, and how much a long field is held against its words (b of BM25F).</summary>
    public ImmutableArray<(float Weight, float LengthNormalization)> Fields { get; init; } = [(3f, 0.3f), (1.5f, 0.5f), (1f, 0.65f), (0.5f, 0.3f), (2f, 0.5f)];

    /// <summary>Whether words are found by their stems, and not as they are written alone.</summary>
    public bool Stems { get; init; } = true;

    /// <summary>What the exact form of a word counts on top of its stem.</summary>
    public float Exact { get; init; } = 0.15f;

    /// <summary>What a single Chinese character counts beside the pairs of characters.</summary>
    public float SingleCharacter { get; init; } = 0.5f;

    /// <summary>What the words count by which a question is asked.</summary>
    public float QuestionWord { get; init; } = 0.1f;

    /// <summary>Up to this many words, stop words aside, all are wanted; a longer query is a question, of which the gist is.</summary>
    public int WordsThatAreAllWanted { get; init; } = 3;

    /// <summary>The same for the pairs of characters of a Chinese query.</summary>
    public int PairsThatAreAllWanted { get; init; } = 7;

    /// <summary>The gist of a question: this share of the weight of its words.</summary>
    public float Gist { get; init; } = 0.15f;

    /// <summary>What a text that has the gist of a question must score beside the best, to be an answer.</summary>
    public float Tail { get; init; } = 0.2f;

    /// <summary>A text whose title has this share of the weight of the words need not have every word: it is what they name.</summary>
    public float Named { get; init; } = 0.4f;

    /// <summary>What it counts on top that a title has all the words, whatever their weight.</summary>
    public float TitleShare { get; init; } = 0.5f;

    /// <summary>What a match in another language than the reader's counts.</summary>
    public float OtherLanguage { get; init; } = 0.5f;

    /// <summary>What being about a concept counts beside having the word that names it.</summary>
    public float Concept { get; init; } = 0.6f;

    /// <summary>What having a number by which something is known counts beside a word.</summary>
    public float Identifier { get; init; } = 3f;

    /// <summary>In other languages than the query's, concepts alone can answer when they are at least this share of its weight.</summary>
    public float ConceptsAlone { get; init; } = 0.3f;

    /// <summary>What a text counts that was replaced or has lapsed, beside one in force.</summary>
    public float NoLongerInForce { get; init; } = 0.9f;

    /// <summary>The statuses of texts that are no longer in force.</summary>
    public static ImmutableArray<string> Superseded { get; } = ["replaced", "lapsed"];

    /// <summary>How many of the best are looked at again for words that stand together.</summary>
    public int Reranked { get; init; } = 100;

    /// <summary>What the words of the query count that stand in the densest stretch of a text.</summary>
    public float Dense { get; init; } = 0.5f;

    /// <summary>The stretch, in words.</summary>
    public int Stretch { get; init; } = 12;

    /// <summary>What a group of letters counts beside a word, in texts that may answer a question.</summary>
    public float Gram { get; init; } = 0.12f;

    /// <summary>What the words count that the first hits of a description have in common, beside those of the description; 0 to 1.</summary>
    public float Feedback { get; init; } = 0.3f;

    /// <summary>How alike the first hits score, from none standing out much to none at all: between these, <see cref="Feedback"/> begins to count.</summary>
    public (float Lowest, float Highest) Alike { get; init; } = (0.3f, 0.6f);

    /// <summary>What stop words count in a question; in a few words they count nothing.</summary>
    public float StopWord { get; init; } = 0.6f;
}
