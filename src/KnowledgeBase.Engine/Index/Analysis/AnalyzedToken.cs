namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>A term of a text, and where it stands.</summary>
/// <param name="Term">As it is indexed; exact forms begin with <see cref="LanguageAnalyzer.ExactMark"/>.</param>
/// <param name="Position">Counted in words, from 0.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="End">The character behind the last.</param>
internal readonly record struct AnalyzedToken(string Term, int Position, int Start, int End)
{
    public bool IsExact => Term.Length > 0 && Term[0] == LanguageAnalyzer.ExactMark;
}
