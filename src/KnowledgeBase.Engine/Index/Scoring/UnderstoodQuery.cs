using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Concepts;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>What a query says, before it is analysed for any language.</summary>
/// <param name="Text">The query.</param>
/// <param name="Expression">Its groups; a <c>field:value</c> that means nothing is words again.</param>
/// <param name="Languages">The languages that it may be in, the reader's first.</param>
/// <param name="Restrictions">Values that fields are to have, or not.</param>
/// <param name="Identifiers">Numbers of chemicals and citations in it.</param>
/// <param name="Concepts">Concepts that it names, without those that the reader has taken away.</param>
/// <param name="TakenAway">Those that the reader has taken away.</param>
/// <param name="MistypedNumbers">CAS numbers whose check digit is wrong.</param>
internal sealed record UnderstoodQuery(
    string Text,
    QueryExpression Expression,
    ImmutableArray<Language> Languages,
    ImmutableArray<(FacetField Field, string Value, bool IsExcluded)> Restrictions,
    ImmutableArray<QueryIdentifier> Identifiers,
    ImmutableArray<QueryConcept> Concepts,
    ImmutableArray<QueryConcept> TakenAway,
    ImmutableArray<string> MistypedNumbers)
{
    public static UnderstoodQuery Of(SearchQuery query, QueryVocabulary vocabulary)
    {
        var expression = QueryExpression.Parse(query.Text);
        var restrictions = ImmutableArray.CreateBuilder<(FacetField, string, bool)>();
        var groups = expression.Groups
            .Select(group => group.Select(term => group.Length > 1 && term.Kind == QueryTermKind.Field ? AsWords(term) : Resolve(term, isExcluded: false)).OfType<QueryTerm>().ToImmutableArray())
            .Where(group => group.Length > 0)
            .ToImmutableArray();
        expression = new QueryExpression(groups, [.. expression.Excluded.Select(term => Resolve(term, isExcluded: true)).OfType<QueryTerm>()]);

        var words = Words(query.Text, expression);
        var languages = QueryLanguages.Of(words, query.Reader);
        var numbers = ChemicalIdentifier.In(words).ToList();
        var concepts = vocabulary.Find(words, languages);
        return new UnderstoodQuery(
            query.Text,
            expression,
            languages,
            restrictions.ToImmutable(),
            QueryIdentifier.In(words, numbers),
            [.. concepts.Where(concept => !query.WithoutConcepts.Contains(concept.Concept))],
            [.. concepts.Where(concept => query.WithoutConcepts.Contains(concept.Concept))],
            [.. numbers.Where(number => !number.IsValid).Select(number => number.Value).Distinct()]);

        QueryTerm? Resolve(QueryTerm term, bool isExcluded)
        {
            if (term.Kind != QueryTermKind.Field)
            {
                return term;
            }

            if (vocabulary.Value(term.Field!, term.Text) is not { } value)
            {
                return AsWords(term);
            }

            restrictions.Add((term.Field!, value, isExcluded));
            return null;
        }
    }

    /// <summary>Forgiving: what means no value of the field is looked for as it is written.</summary>
    private static QueryTerm AsWords(QueryTerm term) => new(QueryTermKind.Word, term.Text, term.Start);

    /// <summary>The query with blanks in place of what is not words: quotes, prefixes, fields, what is excluded. Brackets inside a word stay: names of chemicals have some.</summary>
    private static string Words(string text, QueryExpression expression)
    {
        var words = new char[text.Length];
        words.AsSpan().Fill(' ');
        foreach (var term in expression.Groups.SelectMany(group => group).Where(term => term.Kind == QueryTermKind.Word))
        {
            term.Text.CopyTo(words.AsSpan(term.Start));
        }

        for (var i = 1; i < words.Length - 1; i++)
        {
            if (text[i] is ('(' or ')' or '[' or ']') && words[i - 1] != ' ' && words[i + 1] != ' ')
            {
                words[i] = text[i];
            }
        }

        return new string(words);
    }
}
