using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Tests;

/// <summary>Totals, pages and facet counts, of works and of sections, against a brute-force look at every text.</summary>
public sealed class FacetPropertyTests : IDisposable
{
    private const int Works = 150;
    private const int Queries = 1_200;

    // Nothing that is no concept stands in a label: what is found is found in the texts.
    private static readonly string[] Words = ["walnut", "lantern", "orchard", "velvet", "meadow"];
    private static readonly string[] Substances = ["chlorine", "ammonia"];
    private static readonly string[] FrenchWords = ["orage", "jardin", "velvet"];
    private static readonly string[] Kinds = ["act", "regulation", "guidance"];
    private static readonly string[] Jurisdictions = ["GB", "FR", "CN", "IN", "BR"];
    private static readonly string[] Places = [.. Jurisdictions, "region-europe", "region-asia", "region-northern-europe"];
    private static readonly ControlledVocabulary Vocabulary = StoredVocabulary.Default;
    private static readonly string[] SubstanceGroups = [.. Substances, .. Substances.SelectMany(code => Vocabulary.Ancestors("substance", code)).Distinct()];
    private static readonly string[] Disciplines = ["process", "public", "transport", "environment"];
    private static readonly string[] Themes = ["insider-threat", "cyber-security"];
    private static readonly string[] Statuses = ["in-force", "replaced"];
    private static readonly string[] Topics = ["emergency-planning", "safety-report", "site-security"];

    private static readonly (FacetField Field, string[] Values)[] Filters =
    [
        (Field("kind"), Kinds), (Field("jurisdiction"), Places), (Field("discipline"), Disciplines), (Field("status"), Statuses),
        (Field("topic"), Topics), (Field("theme"), Themes), (Field("substance"), SubstanceGroups), (Field("language"), ["en", "fr"]),
    ];

    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Counts_totals_and_pages_equal_a_brute_force_count()
    {
        var random = new Random(20261124);
        for (var i = 0; i < Works; i++)
        {
            place.With($"regulations/w{i:000}.en.md", English(random));
            if (random.Next(3) == 0)
            {
                place.With($"regulations/w{i:000}.fr.md", $"---\ntitle: Traduction\n---\n{Text(random, FrenchWords, 2)}\n\n## Titre {{#s1}}\n{Text(random, FrenchWords, 4)}\n");
            }

            if (i % 50 == 49)
            {
                place.Publish();
            }
        }

        // Some change and some go, so that segments have deletions.
        for (var i = 0; i < 30; i++)
        {
            var id = $"w{random.Next(Works):000}";
            if (i % 3 == 0)
            {
                place.Remove($"regulations/{id}.en.md");
                place.Remove($"regulations/{id}.fr.md");
            }
            else
            {
                place.With($"regulations/{id}.en.md", English(random));
            }
        }

        place.Publish();
        var works = place.Works.Load(place.Works.Ids()).ToList();
        Assert.InRange(works.Count, Works / 2, Works);
        Assert.Contains(works, work => work.Metadata.Access == AccessLevel.Members);
        var units = new Dictionary<SearchUnit, List<SearchedItem>>
        {
            [SearchUnit.Works] = [.. works.Select(work => new SearchedItem(work, ""))],
            [SearchUnit.Sections] = [.. works.SelectMany(SearchAnswerRules.Sections).Select(section => new SearchedItem(section.Work, section.Anchor))],
        };
        var compared = 0;
        for (var i = 0; i < Queries; i++)
        {
            var expression = RandomExpression(random);
            var query = RandomQuery(random, Written(expression));
            var access = random.Next(2) == 0 ? AccessLevel.Public : AccessLevel.Members;
            List<SearchedItem> visible = [.. units[query.Unit].Where(item => item.Work.Metadata.Access <= access)];
            compared += Compare(visible, expression, query, access) ? 1 : 0;
        }

        // What finds nothing is not compared, and must be the exception.
        Assert.InRange(compared, Queries * 3 / 4, Queries);
    }

    [Fact]
    public void No_word_of_these_texts_stands_in_a_label()
    {
        var words = Vocabulary.Schemes
            .SelectMany(scheme => scheme.Concepts)
            .SelectMany(concept => Language.All.SelectMany(concept.LabelsIn))
            .SelectMany(label => label.Split([' ', '-', '(', ')', '\'', '’', ',', '/']));
        var beginnings = Words.Concat(FrenchWords).Select(Beginning).ToList();
        Assert.DoesNotContain(words, word => beginnings.Exists(beginning => word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));
    }

    private static string English(Random random)
    {
        string[] words = [.. Words, .. Substances];
        var sections = string.Concat(Topics.Take(1 + random.Next(3)).OrderBy(_ => random.Next()).Select((topic, i) => $"## Heading {{#s{i + 1} topic={topic}}}\n{Text(random, words, 8)}\n\n"));
        return $"""
            ---
            title: Title {random.Next(100)}
            summary: {(random.Next(3) == 0 ? Text(random, words, 2) : "None")}
            kind: {Kinds[random.Next(Kinds.Length)]}
            jurisdiction: {Jurisdictions[random.Next(Jurisdictions.Length)]}
            status: {Statuses[random.Next(Statuses.Length)]}
            disciplines: [{string.Join(", ", Pick(random, Disciplines, 3))}]
            themes: [{string.Join(", ", Pick(random, Themes, 1))}]
            substances: [{(random.Next(4) == 0 ? Substances[random.Next(Substances.Length)] : "")}]
            access: {(random.Next(5) == 0 ? "members" : "public")}
            {(random.Next(4) > 0 ? $"adopted: {1990 + random.Next(30)}" : "")}
            ---
            Opening {Text(random, words, 2)}.

            {sections}
            """;
    }

    private static string Text(Random random, string[] words, int most) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(most)).Select(_ => words[random.Next(words.Length)]));

    /// <summary>Up to four words: a longer query is a question, of which the gist is wanted.</summary>
    private static QueryExpression RandomExpression(Random random)
    {
        // Names of concepts find works that have no text in the language of the other words, by how much they weigh: they go with words of one language.
        var pool = random.Next(4) switch
        {
            0 => FrenchWords,
            1 => [.. Words.Except(FrenchWords), .. Substances],
            _ => Words,
        };
        var groups = Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(3) == 0
            ? [RandomTerm(random, pool, joined: false), RandomTerm(random, pool, joined: false)]
            : ImmutableArray.Create(random.Next(4) == 0 ? RandomField(random) : RandomTerm(random, pool, joined: true)));
        string[] words = [.. pool.Except(Substances)];
        return new QueryExpression(
            [.. groups],
            random.Next(4) > 0 ? [] : [random.Next(2) == 0 ? RandomField(random) : RandomTerm(random, words, joined: false)]);
    }

    private static QueryTerm RandomTerm(Random random, string[] pool, bool joined)
    {
        var (one, other) = (pool[random.Next(pool.Length)], pool[random.Next(pool.Length)]);
        return random.Next(8) switch
        {
            0 => new QueryTerm(QueryTermKind.Phrase, $"{one} {other}"),
            1 when !Substances.Contains(one) => new QueryTerm(QueryTermKind.Prefix, Beginning(one)),
            2 when joined && !Substances.Contains(one) && !Substances.Contains(other) => new QueryTerm(QueryTermKind.Word, $"{one}-{other}"),
            3 => new QueryTerm(QueryTermKind.Word, one.ToUpperInvariant()),
            4 => new QueryTerm(QueryTermKind.Word, $"{one}s"),
            _ => new QueryTerm(QueryTermKind.Word, one),
        };
    }

    private static QueryTerm RandomField(Random random)
    {
        if (random.Next(6) == 0)
        {
            return new QueryTerm(QueryTermKind.Field, RandomYears(random), Field: FacetFields.Year);
        }

        var (field, values) = Filters[random.Next(Filters.Length)];
        return new QueryTerm(QueryTermKind.Field, values[random.Next(values.Length)], Field: field);
    }

    private static string RandomYears(Random random) => random.Next(4) switch
    {
        0 => $"{1990 + random.Next(30)}",
        1 => $"{1990 + random.Next(30)}..",
        2 => $"..{1990 + random.Next(30)}",
        _ => $"{1990 + random.Next(10)}..{2000 + random.Next(20)}",
    };

    private static SearchQuery RandomQuery(Random random, string text)
    {
        var query = new SearchQuery
        {
            Text = text,
            Size = 7 + random.Next(90),
            Unit = random.Next(2) == 0 ? SearchUnit.Works : SearchUnit.Sections,
            Sort = random.Next(2) == 0 ? SortOrder.Relevance : (SortOrder)random.Next(4),
        };
        foreach (var (field, values) in Filters)
        {
            if (random.Next(6) == 0)
            {
                query = Pick(random, values, 2).Aggregate(query, (current, value) => current.With(field, value));
            }
        }

        return random.Next(5) == 0 ? query.With(FacetFields.Year, RandomYears(random)) : query;
    }

    private static string Written(QueryExpression expression) => string.Join(' ', expression.Groups.Select(group => string.Join(" OR ", group.Select(Written))).Concat(expression.Excluded.Select(term => "-" + Written(term))));

    private static string Written(QueryTerm term) => term.Kind switch
    {
        QueryTermKind.Phrase => $"\"{term.Text}\"",
        QueryTermKind.Prefix => $"{term.Text}*",
        QueryTermKind.Field => $"{term.Field!.Name}:{term.Text}",
        _ => term.Text,
    };

    private static string Beginning(string word) => word[..4];

    private static FacetField Field(string name) => FacetFields.All.First(field => field.Name == name);

    /// <summary>Compares an answer with a look at every item; <see langword="false"/> when there was nothing to compare.</summary>
    private bool Compare(List<SearchedItem> items, QueryExpression expression, SearchQuery query, AccessLevel access)
    {
        var wanted = items.Where(item => item.HasWords(expression)).ToList();
        if (wanted.Count == 0)
        {
            // Nothing has all words: the nearest are a matter of ranking, not of counting.
            return false;
        }

        var matching = wanted.Where(item => item.HasFields(expression, Vocabulary) && !item.HasExcluded(expression)).ToList();
        var expected = matching.Where(item => FacetFields.All.All(field => Passes(item.Work, query, field))).Select(item => item.Name).ToList();
        var found = new List<string>();
        SearchPage page;
        var number = 1;
        do
        {
            page = place.Index.Search(query.OnPage(number), access);
            found.AddRange(page.Hits.Select(hit => $"{hit.Id}#{hit.Section?.Anchor}"));
        }
        while (number++ < page.LastPage);

        var names = query.Unit == SearchUnit.Sections ? found : found.Select(name => name[..name.IndexOf('#', StringComparison.Ordinal)] + "#");
        Assert.True(expected.Order().SequenceEqual(names.Order()), $"{query} for {access}: {string.Join(' ', expected.Except(names))} missing, {string.Join(' ', names.Except(expected))} too many, of {expected.Count}");
        Assert.Equal(expected.Count, page.Total);
        foreach (var facet in page.Facets)
        {
            var counted = matching
                .Where(item => FacetFields.All.All(field => field == facet.Field || Passes(item.Work, query, field)))
                .SelectMany(item => facet.Field.AllValuesOf(item.Work, Vocabulary))
                .CountBy(value => value)
                .ToImmutableSortedDictionary();
            var reported = facet.Values.Where(value => value.Count > 0).ToImmutableSortedDictionary(value => value.Value, value => value.Count);
            Assert.True(counted.SequenceEqual(reported), $"{query} for {access}: {facet.Field.Name} is {string.Join(' ', reported)} and not {string.Join(' ', counted)}");
        }

        return true;
    }

    private static bool Passes(Work work, SearchQuery query, FacetField field) => !query.HasAny(field) || field.AllValuesOf(work, Vocabulary).Any(value => field.IsYear
        ? query.Years!.Value.Contains(int.Parse(value, CultureInfo.InvariantCulture))
        : query.Has(field, value));

    private static IEnumerable<string> Pick(Random random, string[] from, int most) => from.OrderBy(_ => random.Next()).Take(random.Next(most + 1)).ToList();

    /// <summary>A work or a section, read from beginning to end whenever something is looked for.</summary>
    private sealed class SearchedItem(Work work, string anchor)
    {
        private readonly List<(Language Language, HashSet<string> Stems, List<string> Forms)> texts =
        [
            .. from expression in work.Expressions
               from text in expression.Sections.SelectMany(section => new[] { section.Title, section.Text }).Append(expression.Title).Append(expression.Summary)
               where !string.IsNullOrEmpty(text)
               let tokens = Analyzers.Analyze(expression.Language, text)
               select (expression.Language, tokens.Where(token => !token.IsExact).Select(token => token.Term).ToHashSet(), tokens.Where(token => token.IsExact).Select(token => token.Term).ToList()),
        ];

        public Work Work => work;

        /// <summary>Its id and anchor.</summary>
        public string Name => $"{work.Id}#{anchor}";

        /// <summary>Whether its texts in one language have all that is wanted of words.</summary>
        public bool HasWords(QueryExpression expression)
        {
            var groups = expression.Groups.Where(group => group[0].Kind != QueryTermKind.Field).ToList();
            return groups.Count == 0 || Language.All.Any(language => groups.TrueForAll(group => group.Any(term => Has(language, term))));
        }

        /// <summary>Whether it has one of the values that the query names of each field, and none of those that it excludes.</summary>
        public bool HasFields(QueryExpression expression, ControlledVocabulary vocabulary) =>
            expression.Groups.SelectMany(group => group).Where(term => term.Kind == QueryTermKind.Field).GroupBy(term => term.Field).All(field => field.Any(term => HasValue(term, vocabulary)))
            && !expression.Excluded.Any(term => term.Kind == QueryTermKind.Field && HasValue(term, vocabulary));

        /// <summary>Whether it has, in any language, what is not wanted.</summary>
        public bool HasExcluded(QueryExpression expression) => expression.Excluded.Any(term => term.Kind != QueryTermKind.Field && Language.All.Any(language => Has(language, term)));

        private static bool HasValue(QueryTerm term, IEnumerable<string> values) => values.Any(value => term.Field!.IsYear
            ? YearRange.TryParse(term.Text, out var years) && years.Contains(int.Parse(value, CultureInfo.InvariantCulture))
            : value == term.Text);

        private bool HasValue(QueryTerm term, ControlledVocabulary vocabulary) => HasValue(term, term.Field!.AllValuesOf(work, vocabulary));

        private bool Has(Language language, QueryTerm term)
        {
            var tokens = Analyzers.Analyze(language, term.Text);
            var forms = tokens.Where(token => token.IsExact).Select(token => token.Term).ToList();
            var own = texts.Where(text => text.Language == language);
            return term.Kind switch
            {
                QueryTermKind.Phrase => own.Any(text => Enumerable.Range(0, text.Forms.Count).Any(start => text.Forms.Skip(start).Take(forms.Count).SequenceEqual(forms))),
                QueryTermKind.Prefix => own.Any(text => text.Forms.Exists(form => form.StartsWith(forms[0], StringComparison.Ordinal))),
                _ => IsAbout(term.Text) || tokens.Where(token => !token.IsExact).All(token => own.Any(text => text.Stems.Contains(token.Term))),
            };
        }

        /// <summary>Whether the author says that it is about the substance of this name, or an English text names it.</summary>
        private bool IsAbout(string name) => Substances.FirstOrDefault(substance => name.TrimEnd('s', 'S').Equals(substance, StringComparison.OrdinalIgnoreCase)) is { } named
            && (work.Metadata.Substances.Contains(named) || texts.Exists(text => text.Language == Language.English && text.Forms.Contains($"{LanguageAnalyzer.ExactMark}{named}")));
    }
}
