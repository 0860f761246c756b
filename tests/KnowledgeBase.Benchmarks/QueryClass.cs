namespace KnowledgeBase.Benchmarks;

/// <summary>What kind of question a query is.</summary>
internal enum QueryClass
{
    /// <summary>One word that 10 to 50 % of the documents have.</summary>
    Frequent,

    /// <summary>One word that about one document in five hundred to ten thousand has.</summary>
    Rare,

    /// <summary>Any of three words.</summary>
    Any,

    /// <summary>Both of two words.</summary>
    All,

    /// <summary>Two or three words that follow one another.</summary>
    Phrase,

    /// <summary>Every word that begins with three letters.</summary>
    Prefix,

    /// <summary>One frequent word, with a kind and a jurisdiction chosen.</summary>
    Filtered,
}
