using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Concepts;
using KnowledgeBase.Engine.Index.Likeness;
using KnowledgeBase.Engine.Index.Passages;
using KnowledgeBase.Engine.Index.Reranking;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Engine.Index.Suggestions;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Index;

/// <summary>Answers one search on one snapshot of the index.</summary>
internal static class IndexSearch
{
    public static SearchPage Run(IndexSnapshot snapshot, SearchQuery query, AccessLevel access, RankingSettings settings, TimeSpan budget)
    {
        var (view, match, hits, filters) = Find(snapshot, query, access, settings, budget, out var facets);
        using var rented = match;
        var like = query.Like is null ? null : SimilarWorks.TitleOf(view, query.Like, query.Reader);
        var total = hits.Sum(docs => docs.Count());
        var first = Order(view, match, hits, query, settings);
        var vocabulary = snapshot.Vocabulary.Vocabulary;
        var markers = new Dictionary<Language, Marker>();
        var explainer = query.Explain && !match.IsLikeness ? new Explainer(view, match, settings) : null;
        var page = first.Skip((query.Page - 1) * query.Size).Take(query.Size)
            .Select(hit => Hit(view, match, hit, query, language => markers.TryGetValue(language, out var known) ? known : markers[language] = new Marker(match, language, vocabulary)) with
            {
                Reasons = explainer?.Explain(hit) ?? [],
            });
        var dropped = match.IsRelaxed && first.Count > 0 ? Missing(view, match, first[0], query.Reader) : [];
        return new SearchPage(query, total, [.. page], facets.Results(query), dropped)
        {
            LikeTitle = like,
            DidYouMean = query.Text.Length == 0 ? null : SpellingCorrection.Of(view, query.Text, query.Reader),
            Nearest = total > 0 ? [] : Nearest(snapshot, query, match, filters, access, settings, budget),
            AlsoSearched = [.. match.Query.Concepts.Select(concept => Searched(concept, match.Query.Text, query.Reader, vocabulary))],
            MistypedCasNumbers = match.Query.MistypedNumbers,
            IsPartial = match.IsPartial,
        };
    }

    /// <summary>The ids of the hits of a page alone, in order.</summary>
    public static ImmutableArray<string> Rank(IndexSnapshot snapshot, SearchQuery query, AccessLevel access, RankingSettings settings)
    {
        var (view, match, hits, _) = Find(snapshot, query, access, settings, Timeout.InfiniteTimeSpan, out _);
        using var rented = match;
        return [.. Order(view, match, hits, query, settings).Skip((query.Page - 1) * query.Size).Take(query.Size).Select(hit => view.Segments[hit.Segment].Columns.Ids[hit.Doc])];
    }

    private static (IndexView View, QueryMatch Match, DocSet[] Hits, FilterSet[] Filters) Find(IndexSnapshot snapshot, SearchQuery query, AccessLevel access, RankingSettings settings, TimeSpan budget, out FacetCounter facets)
    {
        var view = snapshot.For(access);
        var match = QueryMatch.Find(view, UnderstoodQuery.Of(query, snapshot.Vocabulary), query.Reader, settings, new Deadline(budget));
        match = query.Like is null ? match : match.Near(SimilarWorks.Find(view, query.Like, query.Reader));
        facets = new FacetCounter(snapshot.Dictionaries);
        var hits = new DocSet[view.Segments.Length];
        var filters = new FilterSet[hits.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            var segment = view.Segments[i];
            filters[i] = FilterSet.Of(query, segment.Columns, snapshot.Dictionaries, segment.MaxDoc);
            hits[i] = filters[i].Apply(match.Segments[i].Docs, except: -1);
            facets.Add(segment.Columns, match.Segments[i].Docs, hits[i], filters[i]);
        }

        return (view, match, hits, filters);
    }

    /// <summary>The first hits, up to the page that is asked for; the best looked at again.</summary>
    private static List<(int Segment, int Doc)> Order(IndexView view, QueryMatch match, DocSet[] hits, SearchQuery query, RankingSettings settings)
    {
        var sort = match.IsEverything && !match.IsLikeness && query.Sort == SortOrder.Relevance ? SortOrder.Newest : query.Sort;
        var order = new HitOrder(view, match, sort, query.Reader);
        var wanted = (int)Math.Min(SearchLimits.PagedResults, (long)query.Page * query.Size);
        var reranker = new Reranker(view, match, settings, query.Reader);
        var isRanked = sort == SortOrder.Relevance && !match.IsEverything && !match.IsLikeness && reranker.IsUseful;
        var first = order.First(hits, isRanked ? Math.Max(wanted, settings.Reranked) : wanted);
        if (isRanked)
        {
            reranker.Run([.. first.Take(settings.Reranked)]);
            first.Sort(0, Math.Min(first.Count, settings.Reranked), order);
        }

        return first;
    }

    private static ImmutableArray<NearestSearch> Nearest(IndexSnapshot snapshot, SearchQuery query, QueryMatch match, FilterSet[] filters, AccessLevel access, RankingSettings settings, TimeSpan budget)
    {
        var blamed = NearestSearches.Of(query, [.. match.Segments.Select(segment => segment.Docs)], filters);
        return blamed.IsEmpty && query.Like is null ? NearestSearches.WithFewerWords(query, match.Query, Count) : blamed;

        int Count(SearchQuery other)
        {
            var (_, found, hits, _) = Find(snapshot, other, access, settings, budget, out _);
            using var rented = found;
            return hits.Sum(docs => docs.Count());
        }
    }

    private static SearchedConcept Searched(QueryConcept concept, string text, Language reader, ControlledVocabulary vocabulary) =>
        new(concept.Concept, vocabulary.Label(concept.Concept.Scheme, concept.Concept.Id, reader), text[concept.Start..concept.End]);

    private static ImmutableArray<string> Missing(IndexView view, QueryMatch match, (int Segment, int Doc) hit, Language reader)
    {
        var language = match.Segments[hit.Segment].LanguageOf(hit.Doc, reader) ?? reader;
        return [.. match.Missing(view, hit.Segment, hit.Doc, language).Distinct()];
    }

    private static SearchHit Hit(IndexView view, QueryMatch match, (int Segment, int Doc) hit, SearchQuery query, Func<Language, Marker> markerFor)
    {
        var reader = query.Reader;
        var segment = view.Segments[hit.Segment];
        var record = HitRecord.Read(segment, hit.Doc);
        var matched = match.Segments[hit.Segment].LanguageOf(hit.Doc, reader);
        var text = record.In(matched ?? reader)
            ?? record.In(match.IsEverything ? reader : match.Segments[hit.Segment].BestOf(hit.Doc))
            ?? record.In(reader)
            ?? record.Expressions[0];
        var own = record.In(reader) is null ? record.AbstractIn(reader) : null;
        var (called, titleLanguage) = own is null ? (text.Title, text.Language) : (own.Title, reader);
        var title = ImmutableArray.Create(new SnippetPart(called, false));
        ImmutableArray<SearchPassage> passages = [];
        SectionReference? section = null;
        if (!match.IsEverything)
        {
            title = new PassageFinder(markerFor(titleLanguage)).Title(called);
            passages = new PassageFinder(markerFor(text.Language)).Find(text);
            section = passages.IsEmpty ? null : passages[0].Section;

            // What the reader can read comes first; the summary in another language only where nothing else shows why.
            var summary = own ?? (passages.IsEmpty && matched is not null ? record.AbstractIn(matched) : null);
            if (summary is not null && new PassageFinder(markerFor(summary.Language)).Find(summary) is { } found)
            {
                passages = [found, .. passages.Take(PassageFinder.MostPassages - 1)];
            }
        }

        var (snippet, snippetLanguage) = passages is [var best, ..] ? (best.Text, best.Language)
            : own?.Summary is { } about ? (PassageFinder.Opening(about), reader)
            : (PassageFinder.Opening(text), text.Language);

        // A section that is a hit is where it leads, whatever of it matched.
        if (query.Unit == SearchUnit.Sections && text.Passages is [{ Anchor.Length: > 0 } only])
        {
            section ??= new SectionReference(only.Anchor, only.Title);
        }

        return new SearchHit(
            record.Id,
            text.Language,
            title,
            record.Kind,
            record.Jurisdiction,
            record.Year,
            record.Status,
            match.Segments[hit.Segment].Score(hit.Doc),
            section,
            snippet,
            [.. Language.All.Where(language => language != text.Language && record.In(language) is not null)])
        {
            TitleLanguage = titleLanguage,
            SnippetLanguage = snippetLanguage,
            Passages = passages,
        };
    }
}
