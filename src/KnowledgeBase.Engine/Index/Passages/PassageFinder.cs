using System.Collections.Immutable;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;

namespace KnowledgeBase.Engine.Index.Passages;

/// <summary>Finds the section of a text that answers a query best, and the passage to show of it.</summary>
/// <param name="plan">The query in the language of the text.</param>
internal sealed class PassageFinder(LanguagePlan plan)
{
    private const int SnippetLength = 240;
    private const int LongestText = 50_000;

    /// <summary>A word of the query in a heading says more of a section than one in its text.</summary>
    private const float HeadingWeight = 1.5f;

    /// <summary>The title, with what matched marked.</summary>
    public ImmutableArray<SnippetPart> Title(string title) => Mark(title, Matches(title), 0, title.Length);

    /// <summary>The best section, if one has a word of the query, and the passage.</summary>
    public (SectionReference? Section, ImmutableArray<SnippetPart> Snippet) Find(HitRecord.Text text)
    {
        HitRecord.Passage? best = null;
        List<Match> bestMatches = [];
        var bestScore = 0f;
        foreach (var passage in text.Passages)
        {
            var matches = Matches(passage.Body);
            var score = Score(matches) + (HeadingWeight * Score(Matches(passage.Title)));
            if (score > bestScore)
            {
                (best, bestMatches, bestScore) = (passage, matches, score);
            }
        }

        if (best is null)
        {
            return (null, Opening(text));
        }

        var (start, end) = Window(best.Body, bestMatches);
        return (
            best.Anchor.Length == 0 ? null : new SectionReference(best.Anchor, best.Title),
            Mark(best.Body, bestMatches, start, end));
    }

    /// <summary>What to show of a text when there is no query: its summary, else its beginning.</summary>
    public static ImmutableArray<SnippetPart> Opening(HitRecord.Text text)
    {
        var opening = text.Summary ?? text.Passages.FirstOrDefault(passage => passage.Body.Length > 0)?.Body ?? "";
        return opening.Length == 0 ? [] : [new SnippetPart(Cut(opening, 0, Boundary(opening, SnippetLength)), false)];
    }

    private readonly record struct Match(int Start, int End, int Part);

    private List<Match> Matches(string text)
    {
        var matches = new List<Match>();
        if (text.Length == 0)
        {
            return matches;
        }

        foreach (var token in Analyzers.Analyze(plan.Language, text.Length > LongestText ? text[..LongestText] : text))
        {
            for (var part = 0; part < plan.Parts.Length; part++)
            {
                if (plan.Parts[part].Matchers.Any(matcher => matcher.Marks(token)))
                {
                    matches.Add(new Match(token.Start, token.End, part));
                    break;
                }
            }
        }

        return matches;
    }

    /// <summary>The weight of the different words, and a little for each time they recur.</summary>
    private float Score(IEnumerable<Match> matches) =>
        matches.GroupBy(match => match.Part).Sum(group => plan.Parts[group.Key].Weight * (1 + (0.1f * Math.Min(group.Count() - 1, 5))));

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

            var score = Score(matches.Skip(first).Take(last - first + 1));
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
