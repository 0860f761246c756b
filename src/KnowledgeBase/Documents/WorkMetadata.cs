using System.Collections.Immutable;

namespace KnowledgeBase.Documents;

/// <summary>What is said of a work as a whole, whatever the language it is read in. Codes are those of the vocabulary.</summary>
public sealed record WorkMetadata
{
    /// <summary>A code of the scheme <c>kind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The State or union whose text it is, or where a case happened.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The body that issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Adopted or first published.</summary>
    public PartialDate? Adopted { get; init; }

    /// <summary>Entered into force.</summary>
    public PartialDate? InForce { get; init; }

    /// <summary>Replaced, repealed or lapsed.</summary>
    public PartialDate? Ended { get; init; }

    /// <summary>For a case: when it happened.</summary>
    public PartialDate? Occurred { get; init; }

    /// <summary>A code of the scheme <c>status</c>.</summary>
    public string? Status { get; init; }

    /// <summary><c>binding</c> or <c>voluntary</c>.</summary>
    public string? LegalForce { get; init; }

    /// <summary>The subjects of comparison that it serves.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Safety disciplines.</summary>
    public ImmutableArray<string> Disciplines { get; init; } = [];

    /// <summary>Security themes.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>Economic sectors.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>Substances that it is about.</summary>
    public ImmutableArray<string> Substances { get; init; } = [];

    /// <summary>Who it is for.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>Relations to other works.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>The official source.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>The date of the information.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>How sure the information is, a code of the scheme <c>confidence</c>.</summary>
    public string? Confidence { get; init; }

    /// <summary>Who may see it.</summary>
    public AccessLevel Access { get; init; }

    /// <summary>
    /// Title and summary in languages in which there is no text, at most one each, in the order of <see cref="Language.All"/>.
    /// They are no expressions: a work does not exist in a language because it has a title in it.
    /// </summary>
    public ImmutableArray<Abstract> Abstracts { get; init; } = [];

    /// <summary>The date that places the work in time: adopted, else happened, else entered into force.</summary>
    public PartialDate? Date => Adopted ?? Occurred ?? InForce;

    /// <summary>Title and summary in a language in which there is no text; <see langword="null"/> when there is a text, or nobody wrote them.</summary>
    public Abstract? AbstractIn(Language language) => Abstracts.FirstOrDefault(one => one.Language == language);
}
