using System.Collections.Immutable;
using KnowledgeBase.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Matches terms at fixed distances from one another in one field.</summary>
/// <param name="language">The language.</param>
/// <param name="settings">What fields count.</param>
/// <param name="terms">At least two, each with its distance from the first.</param>
internal sealed class PhraseMatcher(Language language, RankingSettings settings, ImmutableArray<(string Term, int Offset)> terms) : StoredMatcher(language, settings)
{
    /// <summary>The terms, each with its distance from the first.</summary>
    public ImmutableArray<(string Term, int Offset)> Terms { get; } = terms;

    protected override void Find(SegmentView segment, IndexView view, ScoreBuffer frequencies)
    {
        foreach (var field in TextField.All)
        {
            var name = field.In(Language);
            if (Open(segment, name) is not { } postings)
            {
                continue;
            }

            var table = Normalization(field, view);
            var lengths = segment.Columns.Lengths(name, segment.Reader)!.Capped;
            for (var doc = postings[0].Docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS;)
            {
                var next = AlignOthers(postings, doc);
                if (next != doc)
                {
                    doc = next == DocIdSetIterator.NO_MORE_DOCS ? next : postings[0].Docs.Advance(next);
                    continue;
                }

                if (CountPhrases(postings) is var count and > 0)
                {
                    frequencies.Add(doc, count * table[lengths[doc]]);
                }

                doc = postings[0].Docs.NextDoc();
            }
        }
    }

    /// <summary>The postings of every term, rarest first; <see langword="null"/> when the segment lacks one of them.</summary>
    private List<(DocsAndPositionsEnum Docs, int Offset)>? Open(SegmentView segment, string field)
    {
        var found = new List<(DocsAndPositionsEnum Docs, int Offset, int Frequency)>();
        foreach (var (term, offset) in Terms)
        {
            if (segment.Reader.GetTerms(field)?.GetEnumerator() is not { } dictionary || !dictionary.SeekExact(new BytesRef(term)))
            {
                return null;
            }

            found.Add((dictionary.DocsAndPositions(segment.Mask, null, DocsAndPositionsFlags.NONE), offset, dictionary.DocFreq));
        }

        return [.. found.OrderBy(posting => posting.Frequency).Select(posting => (posting.Docs, posting.Offset))];
    }

    /// <summary>Moves the others to this document: the document, when all have it, else the next that the first lacks.</summary>
    private static int AlignOthers(List<(DocsAndPositionsEnum Docs, int Offset)> postings, int doc)
    {
        for (var i = 1; i < postings.Count; i++)
        {
            var other = postings[i].Docs;
            if (other.DocID < doc && other.Advance(doc) is var reached && reached != doc)
            {
                return reached;
            }

            if (other.DocID != doc)
            {
                return other.DocID;
            }
        }

        return doc;
    }

    /// <summary>How often the terms stand at their distances in the document that all stand at.</summary>
    private static int CountPhrases(List<(DocsAndPositionsEnum Docs, int Offset)> postings)
    {
        var starts = Starts(postings[0]);
        for (var i = 1; i < postings.Count && starts.Count > 0; i++)
        {
            starts.IntersectWith(Starts(postings[i]));
        }

        return starts.Count;
    }

    private static HashSet<int> Starts((DocsAndPositionsEnum Docs, int Offset) posting)
    {
        var starts = new HashSet<int>();
        for (var i = posting.Docs.Freq; i > 0; i--)
        {
            starts.Add(posting.Docs.NextPosition() - posting.Offset);
        }

        return starts;
    }
}
