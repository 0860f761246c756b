using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Provisions;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Problems.ParameterProblems;

namespace KnowledgeBase.Review;

/// <summary>Reads a review from the parameters of an address, and says what is wrong with those that cannot be read.</summary>
public static class ReviewQueryReader
{
    /// <summary>Every parameter that a review takes.</summary>
    public static ImmutableArray<string> Parameters { get; } = ["jurisdiction", "yardstick", "lang"];

    /// <summary>Reads a review. What cannot be read is left out and reported; the rest is kept.</summary>
    /// <param name="parameters">Names and values as decoded from the address; <c>yardstick</c> may be repeated.</param>
    /// <param name="reader">The reader's language when no <c>lang</c> says otherwise.</param>
    /// <param name="vocabulary">The jurisdictions and regions.</param>
    /// <param name="register">The conventions.</param>
    /// <param name="access">What the reader may see: a convention that they may not see is an unknown one.</param>
    public static (ReviewQuery Query, ImmutableArray<Problem> Problems) Read(
        IEnumerable<KeyValuePair<string, string?>> parameters,
        Language reader,
        ControlledVocabulary vocabulary,
        ProvisionRegister register,
        AccessLevel access)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var query = new ReviewQuery { Reader = reader };
        foreach (var (name, raw) in parameters)
        {
            var value = raw?.Trim() ?? "";
            if (!IsText(name) || !IsText(value))
            {
                problems.Add(Problem.Of(ProblemCode.InvalidText, IsText(name) ? name : "jurisdiction"));
            }
            else if (!Parameters.Contains(name))
            {
                problems.Add(Problem.Of(ProblemCode.UnknownParameter, Shorten(name), Shorten(name), string.Join(", ", Parameters)));
            }
            else if (name != "yardstick" && !seen.Add(name))
            {
                problems.Add(Problem.Of(ProblemCode.RepeatedParameter, name, name));
            }
            else if (value.Length > 0)
            {
                query = name switch
                {
                    "jurisdiction" => ReadJurisdiction(value, query),
                    "yardstick" => ReadYardstick(value, query),
                    _ => ReadLanguage(value, query),
                };
            }
        }

        // Nobody is a yardstick for themselves.
        query = query with { Yardsticks = query.Yardsticks.RemoveAll(yardstick => yardstick.Code == query.Jurisdiction) };
        return (query, problems.ToImmutable());

        ReviewQuery ReadJurisdiction(string value, ReviewQuery so)
        {
            var code = value.ToUpperInvariant();
            if (vocabulary.Find(Jurisdictions.Scheme, code) is not null)
            {
                return so with { Jurisdiction = code };
            }

            problems.Add(Problem.Of(ProblemCode.UnknownJurisdiction, "jurisdiction", Shorten(value)));
            return so;
        }

        ReviewQuery ReadYardstick(string value, ReviewQuery so)
        {
            if (YardstickOf(value, vocabulary, register, access) is not { } yardstick)
            {
                problems.Add(Problem.Of(ProblemCode.UnknownYardstick, "yardstick", Shorten(value)));
                return so;
            }

            return so.Yardsticks.Contains(yardstick) ? so : so with { Yardsticks = so.Yardsticks.Add(yardstick) };
        }

        ReviewQuery ReadLanguage(string value, ReviewQuery so)
        {
            if (Language.TryParse(value, out var language))
            {
                return so with { Reader = language };
            }

            problems.Add(Unknown("lang", value, Language.All.Select(one => one.Code)));
            return so;
        }
    }

    private static Yardstick? YardstickOf(string value, ControlledVocabulary vocabulary, ProvisionRegister register, AccessLevel access) => value switch
    {
        Yardstick.AllCode => Yardstick.All,
        _ when Jurisdictions.IsRegion(value) => vocabulary.Find(Jurisdictions.Scheme, value) is null ? null : new Yardstick(YardstickKind.Region, value),
        _ when vocabulary.Find(Jurisdictions.Scheme, value.ToUpperInvariant()) is { } place => new Yardstick(YardstickKind.Jurisdiction, place.Id),
        _ => register.Find(value, access) is { Metadata.Kind: ReviewedWorks.Convention } ? new Yardstick(YardstickKind.Convention, value) : null,
    };
}
