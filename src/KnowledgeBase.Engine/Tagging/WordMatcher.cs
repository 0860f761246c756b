using System.Buffers;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;

namespace KnowledgeBase.Engine.Tagging;

/// <summary>Finds labels in a language that is written in words: the stems of a label, in order and next to one another.</summary>
internal sealed class WordMatcher : LabelMatcher
{
    /// <summary>Stop words that may stand between two words of a label which has some there.</summary>
    private const int MostStopWords = 3;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".;:!?\n؛؟");

    private readonly Language language;
    private readonly Dictionary<string, List<(TaggedLabel Label, List<Word> Words)>> byFirst = new(StringComparer.Ordinal);

    public WordMatcher(Language language, IEnumerable<TaggedLabel> labels)
    {
        this.language = language;
        foreach (var label in labels)
        {
            var words = Words(label.Text);
            if (words.Count == 0)
            {
                continue;
            }

            if (!byFirst.TryGetValue(words[0].Stem, out var list))
            {
                byFirst[words[0].Stem] = list = [];
            }

            list.Add((label, words));
        }

        foreach (var list in byFirst.Values)
        {
            list.Sort((x, y) => (y.Words.Count, y.Label.Text.Length).CompareTo((x.Words.Count, x.Label.Text.Length)));
        }
    }

    /// <summary>A word that is not a stop word.</summary>
    private readonly record struct Word(string Stem, string Form, string Written, int Position, int Start, int End);

    public override IEnumerable<LabelMatch> Find(string text)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var stem in Stems(words[i]))
            {
                if (byFirst.GetValueOrDefault(stem)?.Find(candidate => Stands(candidate.Label, candidate.Words, text, words, i)) is ({ } label, { } found))
                {
                    var last = i + found.Count - 1;
                    yield return new LabelMatch(label, words[i].Start, words[last].End);
                    i = last;
                    break;
                }
            }
        }
    }

    private bool Stands(TaggedLabel label, List<Word> wanted, string text, List<Word> words, int start)
    {
        if (start + wanted.Count > words.Count)
        {
            return false;
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            if (!IsForm(wanted[i], words[start + i]) || (i > 0 && !AreNeighbours(wanted[i - 1], wanted[i], label.Text, words[start + i - 1], words[start + i], text)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsForm(Word wanted, Word word) => Inflection.IsAcronym(wanted.Written)
        ? word.Written == wanted.Written || word.Written == wanted.Written + "s" || word.Written.EndsWith("'" + wanted.Written, StringComparison.Ordinal) || word.Written.EndsWith("’" + wanted.Written, StringComparison.Ordinal)
        : Stems(word).Contains(wanted.Stem) && Inflection.AreForms(language, wanted.Form, word.Form);

    private static bool AreNeighbours(Word wantedBefore, Word wanted, string label, Word before, Word word, string text)
    {
        var distance = word.Position - before.Position;
        if (wanted.Position - wantedBefore.Position == 1 ? distance != 1 : distance < 1 || distance > MostStopWords + 1)
        {
            return false;
        }

        // Marks between words end a label, unless it has some itself.
        var between = text.AsSpan(before.End, Math.Max(0, word.Start - before.End));
        var hasMarks = label.AsSpan(wantedBefore.End, Math.Max(0, wanted.Start - wantedBefore.End)).ContainsAny(",،(");
        return !between.ContainsAny(SentenceMarks) && (hasMarks || !between.ContainsAny(",،()"));
    }

    private IEnumerable<string> Stems(Word word) => language == Language.Arabic ? Inflection.ArabicStems(word.Stem) : [word.Stem];

    private List<Word> Words(string text)
    {
        var words = new List<Word>();
        var form = "";
        foreach (var token in Analyzers.Analyze(language, text))
        {
            if (token.IsExact)
            {
                form = token.Term[1..];
            }
            else
            {
                words.Add(new Word(token.Term, form, text[token.Start..token.End], token.Position, token.Start, token.End));
            }
        }

        return words;
    }
}
