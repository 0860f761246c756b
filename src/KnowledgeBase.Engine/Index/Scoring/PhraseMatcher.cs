using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Postings;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeBase.Engine.Index.Scoring;

/// <summary>Matches terms at fixed distances from one another in one field.</summary>
/// <param name="language">The language.</param>
/// <param name="settings">What fields count.</param>
/// <param name="terms">At least two, each with its distance from the first.</param>
internal sealed class PhraseMatcher(Language language, RankingSettings settings, ImmutableArray<(string Term, int Offset)> terms) : StoredMatcher(language, settings)
{
    /// <summary>The terms, each with its distance from the first.</summary>
    public ImmutableArray<(string Term, int Offset)> Terms { get; } = terms;

    private int[] starts = new int[16];
    private int[] otherStarts = new int[16];

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
            for (var doc = postings[0].Docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings[0].Docs.NextDoc())
            {
                if (HaveAll(postings, doc) && CountPhrases(postings) is var count and > 0)
                {
                    frequencies.Add(doc, count * table[lengths[doc]]);
                }
            }
        }
    }

    private readonly record struct Posting(DocsAndPositionsEnum Docs, int Offset, DocSet? Set);

    /// <summary>The postings of every term, rarest first; <see langword="null"/> when the segment lacks one of them.</summary>
    private List<Posting>? Open(SegmentView segment, string field)
    {
        var found = new List<(SegmentTerm Term, int Offset)>();
        foreach (var (term, offset) in Terms)
        {
            if (segment.Find(field, term) is not { } one)
            {
                return null;
            }

            found.Add((one, offset));
        }

        return
        [
            .. found
                .OrderBy(one => one.Term.DocFreq)
                .Select(one => new Posting(one.Term.Positions(segment.Reader, segment.Mask), one.Offset, segment.Columns.Terms.Unpacked(one.Term, segment.Reader)?.Set)),
        ];
    }

    /// <summary>Moves the others to a document, and tells whether all have it.</summary>
    private static bool HaveAll(List<Posting> postings, int doc)
    {
        // Sets answer at once; postings have to be read up to the document.
        for (var i = 1; i < postings.Count; i++)
        {
            if (postings[i].Set?.Contains(doc) == false)
            {
                return false;
            }
        }

        for (var i = 1; i < postings.Count; i++)
        {
            var other = postings[i].Docs;
            if ((other.DocID < doc ? other.Advance(doc) : other.DocID) != doc)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How often the terms stand at their distances in the document that all stand at.</summary>
    private int CountPhrases(List<Posting> postings)
    {
        var count = Read(postings[0], ref starts);
        for (var i = 1; i < postings.Count && count > 0; i++)
        {
            var others = Read(postings[i], ref otherStarts);
            count = KeepCommon(starts.AsSpan(0, count), otherStarts.AsSpan(0, others));
        }

        return count;
    }

    /// <summary>Where phrases would begin, ascending; the number of them.</summary>
    private static int Read(Posting posting, ref int[] into)
    {
        var count = posting.Docs.Freq;
        if (count > into.Length)
        {
            into = new int[count * 2];
        }

        for (var i = 0; i < count; i++)
        {
            into[i] = posting.Docs.NextPosition() - posting.Offset;
        }

        return count;
    }

    /// <summary>Moves what is in both to the front of the first; the number of them.</summary>
    private static int KeepCommon(Span<int> first, ReadOnlySpan<int> second)
    {
        var (kept, j) = (0, 0);
        foreach (var start in first)
        {
            while (j < second.Length && second[j] < start)
            {
                j++;
            }

            if (j < second.Length && second[j] == start)
            {
                first[kept++] = start;
            }
        }

        return kept;
    }
}
