using System.Collections.Immutable;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Scoring;

namespace KnowledgeBase.Engine.Index.Reranking;

/// <summary>
/// Rewards documents that are about what the first hits of a description are about: the words that tell these from others
/// (relevance model RM3: Abdul-Jaleel and others, UMass at TREC 2004). Who asks a question wants the one text that has the
/// answer, and is not served by what others have in common.
/// </summary>
internal sealed class Feedback
{
    private const int First = 5;
    private const int Terms = 10;

    /// <summary>A word of one of the first hits alone says nothing of the others.</summary>
    private const int FewestHits = 2;

    /// <summary>The hit whose score, beside the first's, tells whether one hit stands out.</summary>
    private const int Compared = 10;

    private readonly FewDocuments documents;
    private readonly string field;
    private readonly ImmutableArray<(string Term, float Weight)> terms;

    private Feedback(FewDocuments documents, string field, ImmutableArray<(string Term, float Weight)> terms)
    {
        this.documents = documents;
        this.field = field;
        this.terms = terms;
    }

    /// <summary>What the first hits have in common; <see langword="null"/> when that is of no use.</summary>
    /// <param name="plan">The query in the language of the documents.</param>
    /// <param name="hits">The hits in this language with their scores, best first.</param>
    /// <param name="view">What the reader may see.</param>
    /// <param name="settings">What it counts.</param>
    public static Feedback? Of(LanguagePlan plan, IReadOnlyList<(SegmentView Segment, int Doc, float Score)> hits, IndexView view, RankingSettings settings)
    {
        if (!plan.IsDescription || hits.Count < Compared)
        {
            return null;
        }

        // Where one hit stands out it is the answer; where many are alike, what they have in common is what is meant.
        var (lowest, highest) = settings.Alike;
        var share = settings.Feedback * Math.Clamp(((hits[Compared - 1].Score / hits[0].Score) - lowest) / (highest - lowest), 0, 1);
        if (share == 0)
        {
            return null;
        }

        var field = TextField.Body.In(plan.Language);
        var works = view.WorksIn(plan.Language);
        var sum = hits.Take(First).Sum(hit => hit.Score);
        var common = hits.Take(First)
            .SelectMany(hit => Shares(plan, hit.Segment, hit.Doc), (hit, term) => (term.Term, Share: term.Share * hit.Score / sum))
            .GroupBy(term => term.Term, term => term.Share, StringComparer.Ordinal)
            .Where(term => term.Count() >= FewestHits)
            .Select(term => (Term: term.Key, Idf: Bm25.Idf(works, view.DocumentFrequency(field, term.Key)), Share: term.Sum()))
            .OrderByDescending(term => term.Idf * term.Share)
            .ThenBy(term => term.Term, StringComparer.Ordinal)
            .Take(Terms)
            .ToList();
        var words = plan.Parts.Sum(part => part.Share);
        var total = common.Sum(term => term.Idf * term.Share);
        return new Feedback(
            new FewDocuments(plan.Language, view, settings),
            field,
            [.. common.Select(term => (term.Term, share / (1 - share) * words * term.Idf * term.Idf * term.Share / total))]);
    }

    /// <inheritdoc cref="Density.Score"/>
    public float[] Score(SegmentView segment, IReadOnlyList<int> docs) => documents.Score(segment, docs, field, terms);

    /// <summary>The stems of a text, each with its share of the text.</summary>
    private static IEnumerable<(string Term, float Share)> Shares(LanguagePlan plan, SegmentView segment, int doc)
    {
        if (HitRecord.Read(segment, doc).In(plan.Language) is not { } text)
        {
            return [];
        }

        var hasExactForms = Analyzers.For(plan.Language).HasExactForms;
        var stems = text.Passages.SelectMany(passage => Analyzers.Analyze(plan.Language, passage.Body))
            .Where(token => hasExactForms ? !token.IsExact : token.Term.Length > 1)
            .Select(token => token.Term)
            .ToList();
        return stems.CountBy(term => term, StringComparer.Ordinal).Select(term => (term.Key, (float)term.Value / stems.Count));
    }
}
