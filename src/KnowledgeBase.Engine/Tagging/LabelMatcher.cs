using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Tagging;

/// <summary>Finds the labels of one language in texts: the longest at each place, none inside another.</summary>
internal abstract class LabelMatcher
{
    public static LabelMatcher For(Language language, IReadOnlyCollection<TaggedLabel> labels) =>
        language == Language.Chinese ? new CharacterMatcher(labels) : new WordMatcher(language, labels);

    public abstract IEnumerable<LabelMatch> Find(string text);
}
