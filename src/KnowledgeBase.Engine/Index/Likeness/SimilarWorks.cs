using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Likeness;

/// <summary>
/// Finds works like one: those that share its rare concepts, whatever their language, and its telling words where they share
/// a language. Concepts and words count one half each; within a half, by how rare they are among what the reader may see.
/// </summary>
internal sealed class SimilarWorks
{
    /// <summary>Words of a text that tell it from others (Robertson, Zaragoza 2009: term selection by weight).</summary>
    private const int TellingWords = 30;

    /// <summary>A work with less than this share of the nearest one's score is not like it.</summary>
    private const float LeastShare = 0.3f;

    /// <summary>The fields that say what a work is about, rather than where it is from.</summary>
    private static readonly string[] Fields = ["topic", "substance", "theme", "discipline", "sector"];

    private readonly IndexView view;
    private readonly ScoreBuffer[] scores;

    private SimilarWorks(IndexView view)
    {
        this.view = view;
        scores = [.. view.Segments.Select(segment => new ScoreBuffer(segment.MaxDoc))];
    }

    /// <summary>The works like one, itself left out, by segment; none when the reader may see no such work.</summary>
    /// <param name="view">What the reader may see.</param>
    /// <param name="id">The work.</param>
    /// <param name="reader">The reader's language, in which the hits are shown where they exist in it.</param>
    public static ImmutableArray<SegmentMatch> Find(IndexView view, string id, Language reader) => Locate(view, id) is { } self
        ? new SimilarWorks(view).Of(HitRecord.Read(view.Segments[self.Segment], self.Doc), self, reader)
        : [.. view.Segments.Select(segment => new SegmentMatch(segment.MaxDoc))];

    /// <summary>The title of a work in the reader's language, else in one it exists in; <see langword="null"/> when the reader may see no such work.</summary>
    public static string? TitleOf(IndexView view, string id, Language reader)
    {
        if (Locate(view, id) is not { } self)
        {
            return null;
        }

        var record = HitRecord.Read(view.Segments[self.Segment], self.Doc);
        return record.In(reader)?.Title ?? record.AbstractIn(reader)?.Title ?? record.Expressions[0].Title;
    }

    private static (int Segment, int Doc)? Locate(IndexView view, string id)
    {
        foreach (var (i, segment) in view.Segments.Index())
        {
            if (segment.Reader.GetTerms(IndexFields.Id)?.GetEnumerator() is { } ids && ids.SeekExact(new BytesRef(id)))
            {
                var doc = ids.Docs(segment.Mask, null, DocsFlags.NONE).NextDoc();
                if (doc != DocIdSetIterator.NO_MORE_DOCS)
                {
                    return (i, doc);
                }
            }
        }

        return null;
    }

    private ImmutableArray<SegmentMatch> Of(HitRecord record, (int Segment, int Doc) self, Language reader)
    {
        AddConcepts(self);
        foreach (var text in record.Expressions)
        {
            AddWords(text);
        }

        var most = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var doc in scores[i].Touched)
            {
                most = (i, doc) == self ? most : Math.Max(most, scores[i][doc]);
            }
        }

        return [.. view.Segments.Select((segment, i) => Match(i, segment, self, most * LeastShare, reader))];
    }

    private SegmentMatch Match(int index, SegmentView segment, (int Segment, int Doc) self, float least, Language reader)
    {
        var buffer = scores[index];
        var docs = new DocSet(segment.MaxDoc);
        foreach (var doc in buffer.Touched)
        {
            if ((index, doc) != self && buffer[doc] >= least)
            {
                docs.Add(doc);
            }
        }

        var match = new SegmentMatch(segment.MaxDoc);
        match.Take((docs, buffer), reader);
        return match;
    }

    private void AddConcepts((int Segment, int Doc) self)
    {
        var found = new List<(DocSet[] Docs, float Weight)>();
        foreach (var (i, field) in FacetFields.All.Index().Where(field => Fields.Contains(field.Item.Name)))
        {
            foreach (var ordinal in view.Segments[self.Segment].Columns.Facets[i].Of(self.Doc))
            {
                var docs = view.Segments.Select(segment => With(segment, i, ordinal)).ToArray();
                found.Add((docs, Bm25.Idf(view.Count, docs.Sum(one => one.Count()))));
            }
        }

        var total = found.Sum(concept => concept.Weight);
        foreach (var (docs, weight) in found.Where(concept => concept.Weight > 0))
        {
            for (var i = 0; i < scores.Length; i++)
            {
                foreach (var doc in docs[i])
                {
                    scores[i].Add(doc, weight / total);
                }
            }
        }
    }

    private static DocSet With(SegmentView segment, int field, int ordinal)
    {
        var docs = new DocSet(segment.MaxDoc);
        segment.Columns.Facets[field].AddWith(ordinal, docs);
        docs.And(segment.Visible);
        return docs;
    }

    private void AddWords(HitRecord.Text text)
    {
        var field = TextField.Body.In(text.Language);
        var words = Telling(text, field);
        var total = words.Sum(word => word.Weight);
        foreach (var (term, weight) in words)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                if (view.Segments[i].Reader.GetTerms(field)?.GetEnumerator() is not { } terms || !terms.SeekExact(new BytesRef(term)))
                {
                    continue;
                }

                var docs = terms.Docs(view.Segments[i].Mask, null, DocsFlags.FREQS);
                for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                {
                    scores[i].Add(doc, weight / total * Bm25.Saturate(docs.Freq, 1) / 2);
                }
            }
        }
    }

    private List<(string Term, float Weight)> Telling(HitRecord.Text text, string field)
    {
        var works = view.WorksIn(text.Language);
        return
        [
            .. text.Passages.Select(passage => passage.Body).Prepend(text.Summary ?? "").Prepend(text.Title)
                .SelectMany(body => Analyzers.Analyze(text.Language, body))
                .Where(token => !token.IsExact)
                .CountBy(token => token.Term)
                .Select(pair => (Term: pair.Key, Works: view.DocumentFrequency(field, new BytesRef(pair.Key)), Times: pair.Value))
                .Where(word => word.Works > 1)
                .Select(word => (word.Term, Weight: Bm25.Idf(works, word.Works) * Bm25.Saturate(word.Times, 1)))
                .OrderByDescending(word => word.Weight)
                .ThenBy(word => word.Term, StringComparer.Ordinal)
                .Take(TellingWords),
        ];
    }
}
