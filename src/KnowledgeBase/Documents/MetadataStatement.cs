using System.Collections.Immutable;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Documents;

/// <summary>
/// What one file states of its work. Every field may be missing: what belongs to the work is written once, in any of its
/// languages, and <see cref="Merge"/> puts the statements of all its languages together.
/// </summary>
public sealed record MetadataStatement
{
    /// <inheritdoc cref="WorkMetadata.Kind"/>
    public string? Kind { get; init; }

    /// <inheritdoc cref="WorkMetadata.Jurisdiction"/>
    public string? Jurisdiction { get; init; }

    /// <inheritdoc cref="WorkMetadata.Issuer"/>
    public string? Issuer { get; init; }

    /// <inheritdoc cref="WorkMetadata.Adopted"/>
    public PartialDate? Adopted { get; init; }

    /// <inheritdoc cref="WorkMetadata.InForce"/>
    public PartialDate? InForce { get; init; }

    /// <inheritdoc cref="WorkMetadata.Ended"/>
    public PartialDate? Ended { get; init; }

    /// <inheritdoc cref="WorkMetadata.Occurred"/>
    public PartialDate? Occurred { get; init; }

    /// <inheritdoc cref="WorkMetadata.Status"/>
    public string? Status { get; init; }

    /// <inheritdoc cref="WorkMetadata.LegalForce"/>
    public string? LegalForce { get; init; }

    /// <inheritdoc cref="WorkMetadata.Subjects"/>
    public ImmutableArray<string>? Subjects { get; init; }

    /// <inheritdoc cref="WorkMetadata.Disciplines"/>
    public ImmutableArray<string>? Disciplines { get; init; }

    /// <inheritdoc cref="WorkMetadata.Themes"/>
    public ImmutableArray<string>? Themes { get; init; }

    /// <inheritdoc cref="WorkMetadata.Sectors"/>
    public ImmutableArray<string>? Sectors { get; init; }

    /// <inheritdoc cref="WorkMetadata.Substances"/>
    public ImmutableArray<string>? Substances { get; init; }

    /// <inheritdoc cref="WorkMetadata.Audiences"/>
    public ImmutableArray<string>? Audiences { get; init; }

    /// <inheritdoc cref="WorkMetadata.Relations"/>
    public ImmutableArray<Relation>? Relations { get; init; }

    /// <inheritdoc cref="WorkMetadata.Source"/>
    public SourceReference? Source { get; init; }

    /// <inheritdoc cref="WorkMetadata.AsOf"/>
    public PartialDate? AsOf { get; init; }

    /// <inheritdoc cref="WorkMetadata.Confidence"/>
    public string? Confidence { get; init; }

    /// <inheritdoc cref="WorkMetadata.Access"/>
    public AccessLevel? Access { get; init; }

    /// <inheritdoc cref="WorkMetadata.Abstracts"/>
    public ImmutableArray<Abstract>? Abstracts { get; init; }

    /// <summary>Puts the statements of a work's files together: of each field, the first that states it.</summary>
    /// <param name="statements">With the file that makes it and that file's language, in order of precedence; at least one.</param>
    /// <param name="defaultKind">The kind when none states it.</param>
    /// <returns>
    /// The work's metadata, and a warning for each field that two files state differently and for each abstract in the
    /// language of a text, which is left out. The stricter access wins.
    /// </returns>
    public static (WorkMetadata Metadata, ImmutableArray<Problem> Problems) Merge(
        IReadOnlyList<(string File, Language Language, MetadataStatement Statement)> statements,
        string defaultKind)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var metadata = new WorkMetadata
        {
            Kind = First("kind", s => s.Kind) ?? defaultKind,
            Jurisdiction = First("jurisdiction", s => s.Jurisdiction),
            Issuer = FirstOfLanguage(s => s.Issuer),
            Adopted = FirstDate("adopted", s => s.Adopted),
            InForce = FirstDate("inForce", s => s.InForce),
            Ended = FirstDate("ended", s => s.Ended),
            Occurred = FirstDate("occurred", s => s.Occurred),
            Status = First("status", s => s.Status),
            LegalForce = First("legalForce", s => s.LegalForce),
            Subjects = FirstList("subjects", s => s.Subjects),
            Disciplines = FirstList("disciplines", s => s.Disciplines),
            Themes = FirstList("themes", s => s.Themes),
            Sectors = FirstList("sectors", s => s.Sectors),
            Substances = FirstList("substances", s => s.Substances),
            Audiences = FirstList("audiences", s => s.Audiences),
            Relations = [.. statements.SelectMany(s => s.Statement.Relations ?? []).Distinct()],
            Source = FirstOfLanguage(s => s.Source),
            AsOf = FirstDate("asOf", s => s.AsOf),
            Confidence = First("confidence", s => s.Confidence),
            Abstracts = Abstracts(),
            Access = statements.Max(s => s.Statement.Access ?? AccessLevel.Public),
        };
        return (metadata, problems.ToImmutable());

        ImmutableArray<Abstract> Abstracts()
        {
            var found = new Dictionary<Language, (string File, Abstract Abstract)>();
            foreach (var (file, _, statement) in statements)
            {
                foreach (var one in statement.Abstracts ?? [])
                {
                    var field = $"abstracts.{one.Language}";
                    if (statements.FirstOrDefault(s => s.Language == one.Language).File is { } text)
                    {
                        problems.Add(new Problem(ProblemCode.AbstractOfText, [one.Language.Code, text], new ProblemLocation(file, Field: field), ProblemSeverity.Warning));
                    }
                    else if (!found.TryAdd(one.Language, (file, one)) && found[one.Language] is var first && first.Abstract != one)
                    {
                        problems.Add(new Problem(
                            ProblemCode.ContradictsOtherLanguage,
                            [field, one.Title, first.Abstract.Title, first.File],
                            new ProblemLocation(file, Field: field),
                            ProblemSeverity.Warning));
                    }
                }
            }

            return [.. found.Values.Select(one => one.Abstract).OrderBy(one => one.Language.Ordinal)];
        }

        string? First(string field, Func<MetadataStatement, string?> value) => Agreed(field, value, text => text);

        PartialDate? FirstDate(string field, Func<MetadataStatement, PartialDate?> value) => Agreed(field, value, date => date.ToString()!);

        ImmutableArray<string> FirstList(string field, Func<MetadataStatement, ImmutableArray<string>?> value) =>
            Agreed(field, value, list => string.Join(", ", list!.Value.Order(StringComparer.Ordinal))) ?? [];

        T? FirstOfLanguage<T>(Func<MetadataStatement, T?> value)
            where T : class => statements.Select(s => value(s.Statement)).FirstOrDefault(stated => stated is not null);

        T? Agreed<T>(string field, Func<MetadataStatement, T?> value, Func<T, string> write)
        {
            (string File, T Value)? first = null;
            foreach (var (file, _, statement) in statements)
            {
                if (value(statement) is not { } stated)
                {
                    continue;
                }

                if (first is not { } agreed)
                {
                    first = (file, stated);
                }
                else if (write(agreed.Value) != write(stated))
                {
                    problems.Add(new Problem(
                        ProblemCode.ContradictsOtherLanguage,
                        [field, write(stated), write(agreed.Value), agreed.File],
                        new ProblemLocation(file, Field: field),
                        ProblemSeverity.Warning));
                }
            }

            return first is { } found ? found.Value : default;
        }
    }
}
