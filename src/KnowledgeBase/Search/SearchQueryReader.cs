using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Problems.ParameterProblems;

namespace KnowledgeBase.Search;

/// <summary>Reads a search from the parameters of an address, and says what is wrong with those that cannot be read.</summary>
public static class SearchQueryReader
{
    private static readonly ImmutableArray<string> OwnParameters = ["q", "lang", "like", "without", "unit", "explain", "sort", "page", "size"];

    /// <summary>Every parameter that a search takes.</summary>
    public static ImmutableArray<string> Parameters { get; } = [.. OwnParameters, .. FacetFields.All.Select(field => field.Name)];

    /// <summary>Reads a search. What cannot be read is left out of the query and reported, so that a page can show the rest.</summary>
    /// <param name="parameters">Names and values as decoded from the address; a name may be repeated.</param>
    /// <param name="reader">The reader's language when no <c>lang</c> says otherwise.</param>
    /// <param name="vocabulary">Where the values of filters come from.</param>
    /// <returns>The query, and the problems found; without problems the query says all that the parameters said.</returns>
    public static (SearchQuery Query, ImmutableArray<Problem> Problems) Read(
        IEnumerable<KeyValuePair<string, string?>> parameters,
        Language reader,
        ControlledVocabulary vocabulary)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var filters = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var text = "";
        string? like = null;
        YearRange? years = null;
        var sort = SortOrder.Relevance;
        var unit = SearchUnit.Works;
        var explain = false;
        var without = new SortedDictionary<string, ConceptReference>(StringComparer.Ordinal);
        var page = 1;
        var size = SearchLimits.DefaultPageSize;

        foreach (var (name, raw) in parameters)
        {
            var value = raw?.Trim() ?? "";
            if (!IsText(name) || !IsText(value))
            {
                problems.Add(Problem.Of(ProblemCode.InvalidText, IsText(name) ? name : "q"));
                continue;
            }

            if (!Parameters.Contains(name))
            {
                problems.Add(Problem.Of(ProblemCode.UnknownParameter, Shorten(name), Shorten(name), string.Join(", ", Parameters)));
                continue;
            }

            if (FacetFields.TryGet(name, out var field) && !field.IsYear)
            {
                ReadFilter(field, value);
                continue;
            }

            if (name == "without")
            {
                ReadWithout(value);
                continue;
            }

            if (!seen.Add(name))
            {
                problems.Add(Problem.Of(ProblemCode.RepeatedParameter, name, name));
                continue;
            }

            if (value.Length == 0)
            {
                continue;
            }

            switch (name)
            {
                case "q":
                    text = ReadText(value);
                    break;
                case "lang":
                    if (Language.TryParse(value, out var language))
                    {
                        reader = language;
                    }
                    else
                    {
                        problems.Add(Unknown(name, value, Language.All.Select(one => one.Code)));
                    }

                    break;
                case "like":
                    like = Shorten(value);
                    break;
                case "sort":
                    if (SortNames.FirstOrDefault(pair => pair.Value == value) is { Value: not null } found)
                    {
                        sort = found.Key;
                    }
                    else
                    {
                        problems.Add(Unknown(name, value, SortNames.Values));
                    }

                    break;
                case "unit":
                    if (UnitNames.FirstOrDefault(pair => pair.Value == value) is { Value: not null } known)
                    {
                        unit = known.Key;
                    }
                    else
                    {
                        problems.Add(Unknown(name, value, UnitNames.Values));
                    }

                    break;
                case "explain":
                    if (value is "true" or "false")
                    {
                        explain = value == "true";
                    }
                    else
                    {
                        problems.Add(Unknown(name, value, ["true", "false"]));
                    }

                    break;
                case "page":
                    page = ReadNumber(name, value, 1, SearchLimits.PagedResults, 1);
                    break;
                case "size":
                    size = ReadNumber(name, value, 1, SearchLimits.PageSize, SearchLimits.DefaultPageSize);
                    break;
                default:
                    if (YearRange.TryParse(value, out var range))
                    {
                        years = range;
                    }
                    else
                    {
                        problems.Add(Problem.Of(ProblemCode.InvalidYear, name, Shorten(value)));
                    }

                    break;
            }
        }

        if ((long)page * size > SearchLimits.PagedResults)
        {
            problems.Add(Problem.Of(ProblemCode.PageTooDeep, "page", SearchLimits.PagedResults.ToString(CultureInfo.InvariantCulture)));
            page = 1;
        }

        var query = new SearchQuery { Text = text, Like = like, Reader = reader, Filters = filters.ToImmutable(), Years = years, WithoutConcepts = [.. without.Values], Unit = unit, Explain = explain, Sort = sort, Page = page, Size = size };
        return (query, problems.ToImmutable());

        void ReadWithout(string value)
        {
            if (value.Length == 0)
            {
                return;
            }

            if (!ConceptReference.TryParse(value, out var concept) || vocabulary.Find(concept) is null)
            {
                problems.Add(Unknown("without", value, vocabulary.Schemes.SelectMany(scheme => scheme.Concepts).Where(one => one.Id == concept.Id).Select(one => one.Reference.ToString())));
            }
            else if (without.Count < SearchLimits.QueryClauses)
            {
                without[concept.ToString()] = concept;
            }
        }

        void ReadFilter(FacetField facet, string value)
        {
            if (value.Length == 0)
            {
                return;
            }

            if (vocabulary.Find(facet.Scheme!, value) is null)
            {
                problems.Add(Unknown(facet.Name, value, vocabulary.Codes(facet.Scheme!)));
                return;
            }

            var values = filters.GetValueOrDefault(facet.Name) ?? ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
            if (values.Count < SearchLimits.FilterValues)
            {
                filters[facet.Name] = values.Add(value);
            }
        }

        string ReadText(string value)
        {
            if (value.Length > SearchLimits.QueryLength)
            {
                problems.Add(Problem.Of(
                    ProblemCode.QueryTooLong,
                    "q",
                    value.Length.ToString(CultureInfo.InvariantCulture),
                    SearchLimits.QueryLength.ToString(CultureInfo.InvariantCulture)));
                return "";
            }

            var words = QueryExpression.Parse(value).Terms;
            if (words > SearchLimits.QueryClauses)
            {
                problems.Add(Problem.Of(
                    ProblemCode.QueryTooComplex,
                    "q",
                    words.ToString(CultureInfo.InvariantCulture),
                    SearchLimits.QueryClauses.ToString(CultureInfo.InvariantCulture)));
                return "";
            }

            return value.Normalize(NormalizationForm.FormC);
        }

        int ReadNumber(string name, string value, int least, int most, int otherwise)
        {
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            problems.Add(Problem.Of(
                ProblemCode.NumberOutOfRange,
                name,
                Shorten(value),
                least.ToString(CultureInfo.InvariantCulture),
                most.ToString(CultureInfo.InvariantCulture)));
            return otherwise;
        }
    }

    /// <summary>The name of an order in addresses.</summary>
    public static string SortName(SortOrder sort) => SortNames[sort];

    /// <summary>The name of a unit in addresses.</summary>
    public static string UnitName(SearchUnit unit) => UnitNames[unit];

    private static readonly ImmutableDictionary<SearchUnit, string> UnitNames =
        Enum.GetValues<SearchUnit>().ToImmutableDictionary(unit => unit, unit => unit.ToString().ToLowerInvariant());

    private static readonly ImmutableDictionary<SortOrder, string> SortNames =
        Enum.GetValues<SortOrder>().ToImmutableDictionary(sort => sort, sort => sort.ToString().ToLowerInvariant());
}
