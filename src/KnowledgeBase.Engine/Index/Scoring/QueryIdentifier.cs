using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>A number in a query by which a chemical or a text of law is known.</summary>
/// <param name="Terms">As they are indexed: any of these.</param>
/// <param name="Start">Its first character in the query.</param>
/// <param name="End">The character behind its last.</param>
/// <param name="IsCertain">Whether it can be nothing else; digits alone may be any number.</param>
internal sealed record QueryIdentifier(ImmutableArray<string> Terms, int Start, int End, bool IsCertain)
{
    /// <summary>The identifiers of a text as they are indexed.</summary>
    public static IEnumerable<string> TermsOf(string text) => ChemicalIdentifier.In(text).Select(number => number.Value)
        .Concat(LegalCitation.In(text).SelectMany(citation => citation.Forms));

    /// <summary>The identifiers of a query; none inside another.</summary>
    /// <param name="text">The query.</param>
    /// <param name="chemicals">The numbers of chemicals in it.</param>
    public static ImmutableArray<QueryIdentifier> In(string text, IReadOnlyCollection<ChemicalIdentifier> chemicals)
    {
        var found = chemicals.Select(number => new QueryIdentifier([number.Value], number.Start, number.End, IsCertain: true))
            .Concat(LegalCitation.In(text).Select(citation => new QueryIdentifier([citation.Value], citation.Start, citation.End, IsCertain: true)))
            .Concat(Bare(text));
        var chosen = ImmutableArray.CreateBuilder<QueryIdentifier>();
        foreach (var identifier in found)
        {
            if (!chosen.Any(other => identifier.Start < other.End && other.Start < identifier.End))
            {
                chosen.Add(identifier);
            }
        }

        return chosen.ToImmutable();
    }

    /// <summary>CAS numbers without hyphens, and numbers of the code of federal regulations without the title.</summary>
    private static IEnumerable<QueryIdentifier> Bare(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && CasNumber.TryRead(Digits(text[start..i]), out var number))
            {
                yield return new QueryIdentifier([number], start, i, IsCertain: false);
            }

            start = -1;
        }
    }

    private static string Digits(string word) => string.Concat(word.Select(letter =>
        System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(letter) is var digit and >= 0 ? (char)('0' + digit) : letter));
}
