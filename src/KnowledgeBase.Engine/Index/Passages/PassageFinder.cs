using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using Match = KnowledgeBase.Engine.Index.Passages.Marker.Match;

namespace KnowledgeBase.Engine.Index.Passages;

/// <summary>Finds the sections of a text that answer a query best, and the passages to show of them.</summary>
/// <param name="marker">Finds what answers the query in the language of the text.</param>
internal sealed class PassageFinder(Marker marker)
{
    private const int SnippetLength = 240;

    /// <summary>The most passages of a hit.</summary>
    public const int MostPassages = 3;

    /// <summary>A further passage is worth showing when it answers at least this much of what the best does.</summary>
    private const float WorthShowing = 0.5f;

    /// <summary>A word of the query in a heading says more of a section than one in its text.</summary>
    private const float HeadingWeight = 1.5f;

    /// <summary>What it says of a section that its author gave it a topic that the query names.</summary>
    private const float TopicWeight = 3;

    /// <summary>The title, with what matched marked.</summary>
    public ImmutableArray<SnippetPart> Title(string title) => Mark(title, marker.Find(title), 0, title.Length);

    /// <summary>The best passages, best first; none when no section has anything of the query.</summary>
    public ImmutableArray<SearchPassage> Find(HitRecord.Text text)
    {
        var found = text.Passages
            .Select(passage => (Passage: passage, Heading: marker.Find(passage.Title), Body: marker.Find(passage.Body)))
            .Select(one => (one.Passage, one.Heading, one.Body, Score: marker.Score(CollectionsMarshal.AsSpan(one.Body)) + (HeadingWeight * marker.Score(CollectionsMarshal.AsSpan(one.Heading))) + (marker.IsTopic(one.Passage.Topic) ? TopicWeight : 0)))
            .Where(one => one.Score > 0)
            .OrderByDescending(one => one.Score)
            .Take(MostPassages)
            .ToList();
        return [.. found.Where(one => one.Score >= WorthShowing * found[0].Score).Select(one => Show(one.Passage, one.Heading, one.Body))];
    }

    /// <summary>What a summary has of the query; <see langword="null"/> when it has nothing.</summary>
    public SearchPassage? Find(Abstract one)
    {
        if (one.Summary is null || marker.Find(one.Summary) is not { Count: > 0 } matches)
        {
            return null;
        }

        var (start, end) = Window(one.Summary, matches);
        return new SearchPassage(null, [], Mark(one.Summary, matches, start, end), one.Language);
    }

    /// <summary>What to show of a text when there is no query: its summary, else its beginning.</summary>
    public static ImmutableArray<SnippetPart> Opening(HitRecord.Text text) =>
        Opening(text.Summary ?? text.Passages.FirstOrDefault(passage => passage.Body.Length > 0)?.Body ?? "");

    /// <summary>The beginning of a text.</summary>
    public static ImmutableArray<SnippetPart> Opening(string text) =>
        text.Length == 0 ? [] : [new SnippetPart(Cut(text, 0, Boundary(text, SnippetLength)), false)];

    private SearchPassage Show(HitRecord.Passage passage, List<Match> heading, List<Match> body)
    {
        var (start, end) = Window(passage.Body, body);
        return new SearchPassage(
            passage.Anchor.Length == 0 ? null : new SectionReference(passage.Anchor, passage.Title),
            Mark(passage.Title, heading, 0, passage.Title.Length),
            Mark(passage.Body, body, start, end),
            marker.Language);
    }

    /// <summary>The part of the text, of about <see cref="SnippetLength"/> characters, whose matches weigh most.</summary>
    private (int Start, int End) Window(string text, List<Match> matches)
    {
        if (matches.Count == 0)
        {
            return (0, Boundary(text, SnippetLength));
        }

        var first = 0;
        var best = (Score: -1f, Start: 0, End: 0);
        for (var last = 0; last < matches.Count; last++)
        {
            while (matches[last].End - matches[first].Start > SnippetLength && first < last)
            {
                first++;
            }

            var score = marker.Score(CollectionsMarshal.AsSpan(matches)[first..(last + 1)]);
            if (score > best.Score)
            {
                best = (score, matches[first].Start, matches[last].End);
            }
        }

        var start = SentenceStart(text, best.Start, Math.Max(0, best.End - SnippetLength));
        return (start, Boundary(text, Math.Max(best.End, start + SnippetLength)));
    }

    /// <summary>The beginning of the sentence, if it is not before <paramref name="earliest"/>; else of a word near there.</summary>
    private static int SentenceStart(string text, int position, int earliest)
    {
        for (var i = position; i > earliest; i--)
        {
            if (text[i - 1] is '\n' or '。' or '！' or '？' || (char.IsWhiteSpace(text[i - 1]) && i > 1 && text[i - 2] is '.' or '!' or '?' or '؟'))
            {
                return i;
            }
        }

        if (earliest == 0)
        {
            return 0;
        }

        var space = text.IndexOf(' ', earliest);
        return space >= 0 && space < position ? space + 1 : AvoidSplit(text, Math.Max(earliest, position - 40));
    }

    /// <summary>The end of the word at a position, or the position where words have no end.</summary>
    private static int Boundary(string text, int position)
    {
        if (position >= text.Length)
        {
            return text.Length;
        }

        var space = text.IndexOfAny([' ', '\n', '。', '，'], position);
        return space >= 0 && space - position < 30 ? space : AvoidSplit(text, position);
    }

    private static int AvoidSplit(string text, int position) => position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;

    private static ImmutableArray<SnippetPart> Mark(string text, List<Match> matches, int start, int end)
    {
        var parts = ImmutableArray.CreateBuilder<SnippetPart>();
        var position = start;
        foreach (var match in matches.Where(match => match.Start >= start && match.End <= end))
        {
            if (match.Start > position)
            {
                Add(Cut(text, position, match.Start, isFirst: parts.Count == 0, isLast: false), false);
            }

            if (match.End > position)
            {
                if (parts.Count == 0 && start > 0)
                {
                    Add("…", false);
                }

                Add(text[Math.Max(position, match.Start)..match.End], true);
                position = match.End;
            }
        }

        if (position < end)
        {
            Add(Cut(text, position, end, isFirst: parts.Count == 0), false);
        }
        else if (end < text.Length)
        {
            Add("…", false);
        }

        return parts.ToImmutable();

        // Matches that touch, as pairs of Chinese characters do, are one.
        void Add(string piece, bool isMatch)
        {
            if (parts.Count > 0 && parts[^1].IsMatch == isMatch)
            {
                parts[^1] = new SnippetPart(parts[^1].Text + piece, isMatch);
            }
            else
            {
                parts.Add(new SnippetPart(piece, isMatch));
            }
        }
    }

    private static string Cut(string text, int start, int end, bool isFirst = true, bool isLast = true)
    {
        var piece = text[start..end].Replace('\n', ' ');
        return $"{(isFirst && start > 0 ? "…" : "")}{piece}{(isLast && end < text.Length ? "…" : "")}";
    }
}
