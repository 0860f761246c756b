using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Search;

/// <summary>A passage of a work that shows why it was found.</summary>
/// <param name="Section">The section it stands in; <see langword="null"/> for what stands before the first heading.</param>
/// <param name="Heading">The section's heading, with what matched marked.</param>
/// <param name="Text">The passage, with what matched marked.</param>
/// <param name="Language">The language of heading and passage: of the text, or of an abstract whose summary this is.</param>
public sealed record SearchPassage(SectionReference? Section, ImmutableArray<SnippetPart> Heading, ImmutableArray<SnippetPart> Text, Language Language);
