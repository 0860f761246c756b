using System.Collections.Frozen;
using KnowledgeBase.Comparison;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Web.Compare;

/// <summary>The whole texts of the provisions in a table, as safe HTML.</summary>
public sealed class FullTexts
{
    private readonly FrozenDictionary<(string Work, Language Language, string Anchor), string> texts;

    private FullTexts(IEnumerable<Work> works) => texts = (
        from work in works
        from expression in work.Expressions
        from section in expression.Sections
        where section.Topic is not null
        select KeyValuePair.Create((work.Id, expression.Language, section.Anchor), section.Html)).DistinctBy(pair => pair.Key).ToFrozenDictionary();

    /// <summary>No texts.</summary>
    public static FullTexts None { get; } = new([]);

    /// <summary>Reads the texts of a table from the catalogue.</summary>
    public static FullTexts Of(ComparisonTable table, WorkStore works) => new(works.Load(
        table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell).Select(one => one.Provision.Work.Id).Distinct()));

    /// <summary>The text of a provision in one of its languages; empty when it has changed since the table was made.</summary>
    public string Of(Provision provision, Language language) => texts.GetValueOrDefault((provision.Work.Id, language, provision.Anchor), "");
}
