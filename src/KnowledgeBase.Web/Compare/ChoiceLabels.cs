using KnowledgeBase.Comparison;
using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Compare;

/// <summary>What a column is called.</summary>
internal static class ChoiceLabels
{
    public static string Of(ComparisonColumn column, Language reader, ControlledVocabulary vocabulary) => column.Choice.Kind == ChoiceKind.Jurisdiction
        ? vocabulary.Label("jurisdiction", column.Choice.Code, reader)
        : column.Works[0].TitleFor(reader).Title;

    /// <summary>The language of that, where it is not the reader's.</summary>
    public static string? LanguageOf(ComparisonColumn column, Language reader) =>
        column.Choice.Kind == ChoiceKind.Work && column.Works[0].TitleFor(reader).Language is var language && language != reader ? language.Code : null;
}
