using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Tests;

/// <summary>What holds of every answer, whatever was asked, by what the catalogue says of the works.</summary>
internal sealed class SearchAnswerRules
{
    private readonly ControlledVocabulary vocabulary;
    private readonly Dictionary<SearchUnit, Dictionary<(string Id, string Anchor), Work>> units;
    private readonly Dictionary<(SearchUnit Unit, string Field), ImmutableDictionary<string, int>> most = [];

    public SearchAnswerRules(ImmutableArray<Work> works, ControlledVocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        units = new()
        {
            [SearchUnit.Works] = works.ToDictionary(work => (work.Id, "")),
            [SearchUnit.Sections] = works.SelectMany(Sections).ToDictionary(one => (one.Work.Id, one.Anchor), one => one.Work),
        };
        foreach (var (unit, all) in units)
        {
            foreach (var field in FacetFields.All)
            {
                most[(unit, field.Name)] = all.Values.SelectMany(work => field.AllValuesOf(work, vocabulary)).CountBy(value => value).ToImmutableDictionary();
            }
        }
    }

    /// <summary>The sections of a work, each as a work that has nothing else: an anchor means the same section in every language.</summary>
    public static IEnumerable<(string Anchor, Work Work)> Sections(Work work) => work.Expressions
        .SelectMany(expression => expression.Sections, (expression, section) => (section.Anchor, Part: expression with { Summary = null, Sections = [section] }))
        .GroupBy(one => one.Anchor, one => one.Part)
        .Select(section => (section.Key, work with { Expressions = [.. section] }));

    /// <summary>What an answer breaks; empty when it is as it should be.</summary>
    public IEnumerable<string> Broken(SearchPage page)
    {
        var query = page.Query;
        var unit = UnitOf(query);
        var all = units[unit];
        var reachable = Math.Min(page.Total, SearchLimits.PagedResults) - ((query.Page - 1) * query.Size);
        if (page.Total < 0 || page.Total > all.Count)
        {
            yield return $"{page.Total} of {all.Count} are found";
        }

        if (page.Hits.Length != Math.Clamp(reachable, 0, query.Size))
        {
            yield return $"{page.Hits.Length} hits on page {query.Page} of {page.Total} by {query.Size}";
        }

        if (page.Hits.Select(Key).Distinct().Count() != page.Hits.Length)
        {
            yield return "a hit comes twice";
        }

        foreach (var broken in page.Facets.SelectMany(facet => BrokenCounts(page, facet, most[(unit, facet.Field.Name)])).Concat(BrokenOrder(page)).Concat(BrokenAdvice(page)))
        {
            yield return broken;
        }

        foreach (var hit in page.Hits)
        {
            if (!all.TryGetValue(unit == SearchUnit.Works ? (hit.Id, "") : Key(hit), out var work))
            {
                yield return $"{Key(hit)} does not exist";
                continue;
            }

            foreach (var broken in BrokenHit(query, hit, work))
            {
                yield return $"{Key(hit)}: {broken}";
            }
        }
    }

    /// <summary>Works like one are works, whatever the unit.</summary>
    private static SearchUnit UnitOf(SearchQuery query) => query.Like is null ? query.Unit : SearchUnit.Works;

    private static (string Id, string Anchor) Key(SearchHit hit) => (hit.Id, hit.Section?.Anchor ?? "");

    private static IEnumerable<string> BrokenCounts(SearchPage page, FacetResult facet, ImmutableDictionary<string, int> most)
    {
        var field = facet.Field;
        var isChosen = page.Query.HasAny(field);
        var chosen = 0;
        foreach (var value in facet.Values)
        {
            if (value.Count < 0 || value.Count > most.GetValueOrDefault(value.Value) || (!isChosen && value.Count > page.Total))
            {
                yield return $"{value.Count} have {field.Name} {value.Value}";
            }

            if (value.IsSelected != page.Query.Has(field, value.Value))
            {
                yield return $"{field.Name} {value.Value} is {(value.IsSelected ? "" : "not ")}chosen";
            }

            if (isChosen && (field.IsYear ? page.Query.Years!.Value.Contains(int.Parse(value.Value, CultureInfo.InvariantCulture)) : value.IsSelected))
            {
                chosen += value.Count;
                if (value.Count > page.Total)
                {
                    yield return $"{value.Count} have {field.Name} {value.Value}, which is chosen, and {page.Total} are found";
                }
            }
        }

        if (isChosen && chosen < page.Total)
        {
            yield return $"{chosen} have what is chosen of {field.Name}, and {page.Total} are found";
        }

        if (facet.Values.Select(value => value.Value).Distinct().Count() != facet.Values.Length)
        {
            yield return $"a value of {field.Name} comes twice";
        }
    }

    private IEnumerable<string> BrokenOrder(SearchPage page)
    {
        foreach (var (before, after) in page.Hits.Zip(page.Hits.Skip(1)))
        {
            var (earlier, later) = (units[SearchUnit.Works].GetValueOrDefault((before.Id, ""))?.Metadata.Date?.SortKey ?? 0, units[SearchUnit.Works].GetValueOrDefault((after.Id, ""))?.Metadata.Date?.SortKey ?? 0);
            var isWrong = page.Query.Sort switch
            {
                SortOrder.Newest => earlier < later,
                SortOrder.Oldest => later > 0 && (earlier == 0 || earlier > later),
                SortOrder.Relevance => before.Score < after.Score,
                _ => false,
            };
            if (isWrong)
            {
                yield return $"{before.Id} ({before.Score}, {earlier}) comes before {after.Id} ({after.Score}, {later}) by {page.Query.Sort}";
            }
        }
    }

    private static IEnumerable<string> BrokenAdvice(SearchPage page)
    {
        if (page.DidYouMean is { } meant && (meant == page.Query.Text || !IsWellFormed(meant) && IsWellFormed(page.Query.Text)))
        {
            yield return $"\"{meant}\" is meant";
        }

        if (page.DroppedWords.Any(word => word.Length == 0) || page.DroppedWords.Distinct().Count() != page.DroppedWords.Length)
        {
            yield return "a word that was given up is none, or comes twice";
        }

        if (page.Nearest.Any(nearest => nearest.Total <= 0 || page.Total > 0))
        {
            yield return "what is nearest finds nothing, or is not needed";
        }
    }

    private IEnumerable<string> BrokenHit(SearchQuery query, SearchHit hit, Work work)
    {
        foreach (var field in FacetFields.All.Where(field => query.HasAny(field) && !field.AllValuesOf(work, vocabulary).Any(value => Passes(query, field, value))))
        {
            yield return $"does not pass the filter of {field.Name}";
        }

        if (!float.IsFinite(hit.Score) || hit.Score < 0)
        {
            yield return $"its score is {hit.Score}";
        }

        if (work.In(hit.Language) is not { } expression)
        {
            yield return $"there is none in {hit.Language}";
            yield break;
        }

        if (!work.Expressions.Select(one => one.Language).ToHashSet().SetEquals(hit.AlsoIn.Append(hit.Language)) || hit.AlsoIn.Contains(hit.Language))
        {
            yield return "its languages are others";
        }

        var title = work.In(query.Reader) is null ? work.Metadata.AbstractIn(query.Reader) ?? expression.Abstract : expression.Abstract;
        if ((Joined(hit.Title), hit.TitleLanguage) != (title.Title, title.Language))
        {
            yield return $"its title is \"{Joined(hit.Title)}\" in {hit.TitleLanguage}";
        }

        var summaries = work.Metadata.Abstracts.Where(one => one.Summary is not null).ToDictionary(one => one.Language, one => one.Summary!);
        foreach (var passage in hit.Passages.Where(passage => passage.Language != hit.Language))
        {
            if (passage.Section is not null || !summaries.TryGetValue(passage.Language, out var summary) || !Holds(summary, passage.Text))
            {
                yield return $"\"{Joined(passage.Text)}\" is no summary in {passage.Language}";
            }
        }

        foreach (var passage in hit.Passages.Where(passage => passage.Language == hit.Language))
        {
            var section = expression.Sections.FirstOrDefault(section => section.Anchor == (passage.Section?.Anchor ?? ""));
            if (section is null || section.Title != Joined(passage.Heading) || (passage.Section is not null && passage.Section.Title != section.Title) || !Holds(section.Text, passage.Text))
            {
                yield return $"\"{Joined(passage.Text)}\" is not in {passage.Section}";
            }
        }

        if (hit.Passages.IsEmpty
            ? hit.SnippetLanguage == hit.Language
                ? !expression.Sections.Select(section => section.Text).Append(expression.Summary ?? "").Any(text => Holds(text, hit.Snippet))
                : !Holds(summaries[hit.SnippetLanguage], hit.Snippet)
            : !hit.Snippet.SequenceEqual(hit.Passages[0].Text) || hit.SnippetLanguage != hit.Passages[0].Language || hit.Section != hit.Passages.FirstOrDefault(passage => passage.Language == hit.Language)?.Section)
        {
            yield return $"\"{Joined(hit.Snippet)}\" is not in it";
        }

        var marked = hit.Passages.SelectMany(passage => passage.Heading.Concat(passage.Text)).Concat(hit.Title).Concat(hit.Snippet).ToList();
        if (marked.Any(part => part.Text.Length == 0 || !IsWellFormed(part.Text)))
        {
            yield return "a piece of its texts is empty or splits a character";
        }

        var shares = hit.Reasons.Where(reason => reason.Kind != HitReasonKind.NoLongerInForce).Sum(reason => reason.Share);
        if (!hit.Reasons.IsEmpty && Math.Abs(shares - 1) > 0.01)
        {
            yield return $"its reasons make {shares:0.000}";
        }
    }

    private static bool Passes(SearchQuery query, FacetField field, string value) => field.IsYear
        ? query.Years!.Value.Contains(int.Parse(value, CultureInfo.InvariantCulture))
        : query.Has(field, value);

    /// <summary>Whether marked pieces joined are a part of a text, with dots where it was cut.</summary>
    private static bool Holds(string text, ImmutableArray<SnippetPart> parts)
    {
        var joined = Joined(parts);
        joined = joined.StartsWith('…') && !text.StartsWith('…') ? joined[1..] : joined;
        joined = joined.EndsWith('…') && !text.EndsWith('…') ? joined[..^1] : joined;
        return text.Replace('\n', ' ').Contains(joined, StringComparison.Ordinal);
    }

    private static string Joined(ImmutableArray<SnippetPart> parts) => string.Concat(parts.Select(part => part.Text)).Replace('\n', ' ');

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar) || text.Contains('\uFFFD', StringComparison.Ordinal);
}
