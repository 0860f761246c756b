namespace KnowledgeBase.Search;

/// <summary>What a hit can owe its place to.</summary>
public enum HitReasonKind
{
    /// <summary>A word in the title; of a section, in its heading.</summary>
    Title,

    /// <summary>A word in a heading; of a section, in the title of its work.</summary>
    Heading,

    /// <summary>A word in the text.</summary>
    Text,

    /// <summary>A word in the title or summary in a language in which there is no text.</summary>
    Abstract,

    /// <summary>A word in a label of what it is tagged with.</summary>
    Label,

    /// <summary>A number by which a text or a chemical is known.</summary>
    Identifier,

    /// <summary>A concept that the query names.</summary>
    Concept,

    /// <summary>Words of the query that stand close together.</summary>
    Together,

    /// <summary>Words that are spelled like those of the query, such as other forms of them.</summary>
    Spelling,

    /// <summary>Words that it has in common with the first hits.</summary>
    Feedback,

    /// <summary>It is no longer in force, which counts against it.</summary>
    NoLongerInForce,
}
