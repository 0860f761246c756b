using System.Buffers;
using System.Collections.Immutable;

namespace KnowledgeBase.Search;

/// <summary>A query's text as understood: groups that are all wanted, each any of its terms, and terms that are not wanted.</summary>
/// <param name="Groups">All of these; in each, any of its terms (written with OR).</param>
/// <param name="Excluded">None of these (written with a minus).</param>
public sealed record QueryExpression(ImmutableArray<ImmutableArray<QueryTerm>> Groups, ImmutableArray<QueryTerm> Excluded)
{
    /// <summary>How many terms there are.</summary>
    public int Terms => Groups.Sum(group => group.Length) + Excluded.Length;

    /// <summary>
    /// Reads a query. Every text is a query: words, <c>"phrases"</c> in any quotation marks, <c>-not</c>, <c>OR</c> or <c>|</c>,
    /// <c>prefix*</c>, <c>field:value</c> with the name of a facet field; what is left half open (a quote, a bracket) is read as if it were not there.
    /// </summary>
    /// <param name="text">At most <see cref="SearchLimits.QueryLength"/> characters are looked at.</param>
    public static QueryExpression Parse(string text)
    {
        var groups = new List<List<QueryTerm>>();
        var excluded = ImmutableArray.CreateBuilder<QueryTerm>();
        var joins = false;
        var whole = text.AsSpan(0, Math.Min(text.Length, SearchLimits.QueryLength));
        var rest = whole;
        FacetField? field = null;
        var fieldIsNegative = false;
        while (TryNext(ref rest, out var token, out var isPhrase, out var isNegative, out var quoted))
        {
            var start = whole.Length - rest.Length - token.Length - quoted;
            if (!isPhrase && !isNegative && token is "OR" or "|")
            {
                joins = groups.Count > 0;
                continue;
            }

            // field:"several words"
            if (!isPhrase && token.EndsWith(':') && rest.Length > 1 && Opening.Contains(rest[0], StringComparison.Ordinal) && FacetFields.TryGet(token[..^1], out var named))
            {
                field = named;
                fieldIsNegative = isNegative;
                continue;
            }

            var term = field is { } wanted && isPhrase ? new QueryTerm(QueryTermKind.Field, token, start, wanted) : Term(token, isPhrase, start);
            isNegative |= field is not null && fieldIsNegative;
            field = null;
            if (!term.Text.AsSpan().ContainsAnyExcept(Separators))
            {
                continue;
            }

            if (isNegative)
            {
                excluded.Add(term);
            }
            else if (joins)
            {
                groups[^1].Add(term);
            }
            else
            {
                groups.Add([term]);
            }

            joins = false;
        }

        return new QueryExpression([.. groups.Select(group => group.ToImmutableArray())], excluded.ToImmutable());
    }

    /// <summary>The same without one of its terms.</summary>
    public QueryExpression Without(QueryTerm term) => new(
        [.. Groups.Select(group => group.Remove(term)).Where(group => !group.IsEmpty)],
        Excluded.Remove(term));

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        string.Join(' ', Groups.Select(group => string.Join(" OR ", group)).Concat(Excluded.Select(term => $"-{term}")));

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n()[]{}<>,;:.!?*|-+/\\'\"«»“”„‹›「」『』，。；：！？、؟،؛");

    private const string Opening = "\"«“”„‹「『";
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"»“”„›」』");

    private static QueryTerm Term(string token, bool isPhrase, int start)
    {
        if (isPhrase)
        {
            return new QueryTerm(QueryTermKind.Phrase, token, start);
        }

        if (token.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && colon < token.Length - 1 && FacetFields.TryGet(token[..colon].ToLowerInvariant(), out var field))
        {
            return new QueryTerm(QueryTermKind.Field, token[(colon + 1)..], start + colon + 1, field);
        }

        var stem = token.TrimEnd('*');
        return stem.Length < token.Length && stem.Length >= SearchLimits.PrefixLength && stem.All(char.IsLetterOrDigit)
            ? new QueryTerm(QueryTermKind.Prefix, stem, start)
            : new QueryTerm(QueryTermKind.Word, stem.Replace(':', ' '), start);
    }

    /// <summary>Takes the next token: up to the next space or bracket, or up to the closing quote.</summary>
    private static bool TryNext(ref ReadOnlySpan<char> rest, out string token, out bool isPhrase, out bool isNegative, out int quoted)
    {
        token = "";
        isPhrase = false;
        isNegative = false;
        quoted = 0;
        var start = 0;
        while (start < rest.Length && IsSpace(rest[start]))
        {
            start++;
        }

        rest = rest[start..];
        if (rest.IsEmpty)
        {
            return false;
        }

        if (rest[0] == '-' && rest.Length > 1 && !IsSpace(rest[1]) && rest[1] != '-')
        {
            isNegative = true;
            rest = rest[1..];
        }

        if (Opening.Contains(rest[0], StringComparison.Ordinal))
        {
            var end = rest[1..].IndexOfAny(Closing);
            if (end > 0)
            {
                token = rest.Slice(1, end).ToString();
                rest = rest[(end + 2)..];
                isPhrase = true;
                quoted = 1;
                return true;
            }

            rest = rest[1..];
            if (rest.IsEmpty)
            {
                return true;
            }
        }

        var length = 0;
        while (length < rest.Length && !IsSpace(rest[length]) && !Opening.Contains(rest[length], StringComparison.Ordinal))
        {
            length++;
        }

        token = rest[..length].ToString();
        rest = rest[length..];
        return true;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or '[' or ']' or '{' or '}' || char.IsControl(c);
}
