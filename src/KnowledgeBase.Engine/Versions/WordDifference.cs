using System.Collections.Immutable;
using DiffPlex;
using KnowledgeBase.Versions;

namespace KnowledgeBase.Engine.Versions;

/// <summary>What was added to a text and what was removed from it, word by word (Myers' algorithm, by DiffPlex).</summary>
public static class WordDifference
{
    /// <summary>Texts with more pieces than this are shown whole, one after the other: their differences take too long.</summary>
    public const int MostPieces = 20_000;

    // Below this part of shared words two texts are two texts, and marking the odd word that both have helps nobody.
    private const double LeastShared = 0.5;

    private static readonly PieceChunker Chunker = new();

    /// <summary>The parts in reading order; those that are the same and removed make the earlier text, those that are the same and added the later.</summary>
    public static ImmutableArray<TextPart> Of(string from, string to)
    {
        if (from == to)
        {
            return to.Length == 0 ? [] : [new TextPart(to, TextChange.Same)];
        }

        if (WordPieces.Of(from).Length + WordPieces.Of(to).Length > MostPieces)
        {
            return Whole(from, to);
        }

        var result = Differ.Instance.CreateDiffs(from, to, ignoreWhiteSpace: false, ignoreCase: false, Chunker);
        var removed = result.DiffBlocks.Sum(block => Words(result.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA)));
        var added = result.DiffBlocks.Sum(block => Words(result.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)));
        var all = Words(result.PiecesOld) + Words(result.PiecesNew);
        if (all - removed - added < LeastShared * all)
        {
            return Whole(from, to);
        }

        var parts = new PartList();
        var place = 0;
        foreach (var block in result.DiffBlocks)
        {
            parts.Add(string.Concat(result.PiecesNew.Skip(place).Take(block.InsertStartB - place)), TextChange.Same);
            parts.Add(string.Concat(result.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA)), TextChange.Removed);
            parts.Add(string.Concat(result.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)), TextChange.Added);
            place = block.InsertStartB + block.InsertCountB;
        }

        parts.Add(string.Concat(result.PiecesNew.Skip(place)), TextChange.Same);
        return parts.Joined();
    }

    private static int Words(IEnumerable<string> pieces) => pieces.Count(piece => char.IsLetterOrDigit(piece, 0));

    private static ImmutableArray<TextPart> Whole(string from, string to)
    {
        var parts = new PartList();
        parts.Add(from, TextChange.Removed);
        parts.Add(to, TextChange.Added);
        return parts.Joined();
    }

    private sealed class PieceChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => WordPieces.Of(text);
    }

    /// <summary>Joins changes that only blanks divide, so that a sentence that was rewritten reads as one.</summary>
    private sealed class PartList
    {
        private readonly List<TextPart> parts = [];

        public void Add(string text, TextChange change)
        {
            if (text.Length > 0)
            {
                parts.Add(new TextPart(text, change));
            }
        }

        public ImmutableArray<TextPart> Joined()
        {
            var result = ImmutableArray.CreateBuilder<TextPart>();
            var (removed, added) = ("", "");
            for (var i = 0; i < parts.Count; i++)
            {
                var part = parts[i];
                var isBlankBetween = part.Change == TextChange.Same && string.IsNullOrWhiteSpace(part.Text) && removed.Length > 0 && added.Length > 0 && i + 1 < parts.Count;
                if (part.Change != TextChange.Added && (part.Change == TextChange.Removed || isBlankBetween))
                {
                    removed += part.Text;
                }

                if (part.Change == TextChange.Added || isBlankBetween)
                {
                    added += part.Text;
                }

                if (part.Change == TextChange.Same && !isBlankBetween)
                {
                    Flush();
                    result.Add(part);
                }
            }

            Flush();
            return result.ToImmutable();

            void Flush()
            {
                if (removed.Length > 0)
                {
                    result.Add(new TextPart(removed, TextChange.Removed));
                }

                if (added.Length > 0)
                {
                    result.Add(new TextPart(added, TextChange.Added));
                }

                (removed, added) = ("", "");
            }
        }
    }
}
