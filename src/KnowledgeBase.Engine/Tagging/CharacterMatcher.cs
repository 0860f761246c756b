namespace KnowledgeBase.Engine.Tagging;

/// <summary>Finds labels in Chinese, which is written without spaces: the longest run of characters that is a label.</summary>
internal sealed class CharacterMatcher : LabelMatcher
{
    private readonly Dictionary<char, List<TaggedLabel>> byFirst = [];

    public CharacterMatcher(IEnumerable<TaggedLabel> labels)
    {
        foreach (var label in labels.Where(label => label.Text.Length > 0))
        {
            var first = char.ToLowerInvariant(label.Text[0]);
            if (!byFirst.TryGetValue(first, out var list))
            {
                byFirst[first] = list = [];
            }

            list.Add(label);
        }

        foreach (var list in byFirst.Values)
        {
            list.Sort((x, y) => y.Text.Length.CompareTo(x.Text.Length));
        }
    }

    public override IEnumerable<LabelMatch> Find(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (byFirst.GetValueOrDefault(char.ToLowerInvariant(text[start]))?.Find(label => Stands(label.Text, text, start)) is { } label)
            {
                yield return new LabelMatch(label, start, start + label.Text.Length);
                start += label.Text.Length - 1;
            }
        }
    }

    private static bool Stands(string label, string text, int start)
    {
        var comparison = Inflection.IsAcronym(label) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (string.Compare(text, start, label, 0, label.Length, comparison) != 0)
        {
            return false;
        }

        // One character is a part of many words, and Latin letters are words of their own: both need an end on each side.
        var (before, after) = (start == 0 ? ' ' : text[start - 1], start + label.Length == text.Length ? ' ' : text[start + label.Length]);
        return label.Length == 1
            ? !char.IsLetter(before) && !char.IsLetter(after)
            : !(IsLatin(label[0]) && IsLatin(before)) && !(IsLatin(label[^1]) && IsLatin(after));
    }

    private static bool IsLatin(char letter) => letter < '\u0250' && char.IsLetterOrDigit(letter);
}
