using KnowledgeBase.Comparison;
using KnowledgeBase.Documents;
using KnowledgeBase.Measures;
using KnowledgeBase.Provisions;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Compare;

/// <summary>The answer of <c>GET /api/v1/compare</c>.</summary>
/// <param name="Query">The comparison as understood.</param>
/// <param name="Columns">What is compared.</param>
/// <param name="Rows">A row a topic, those without provisions included.</param>
/// <param name="Links">The same comparison in other forms.</param>
public sealed record CompareJson(CompareQueryJson Query, IReadOnlyList<CompareColumnJson> Columns, IReadOnlyList<CompareRowJson> Rows, CompareLinksJson Links)
{
    internal static CompareJson Of(ComparisonTable table, ControlledVocabulary vocabulary)
    {
        var query = table.Query;
        return new CompareJson(
            CompareQueryJson.Of(query),
            [.. table.Columns.Select(column => CompareColumnJson.Of(column, query.Reader, vocabulary))],
            [.. table.Rows.Select(row => CompareRowJson.Of(row, query, vocabulary))],
            new CompareLinksJson(Addresses.CompareJson(query), Addresses.Compare(query), Addresses.CompareCsv(query)));
    }
}

/// <summary>A comparison as understood.</summary>
/// <param name="Jurisdictions">Chosen jurisdictions.</param>
/// <param name="Works">Chosen works.</param>
/// <param name="Topics">Chosen topics; empty for all.</param>
/// <param name="AsOf">The day; <c>null</c> for now.</param>
/// <param name="Units">Units asked for.</param>
/// <param name="Sort">The value by which columns are in order.</param>
/// <param name="Lang">The reader's language.</param>
public sealed record CompareQueryJson(
    IReadOnlyList<string> Jurisdictions,
    IReadOnlyList<string> Works,
    IReadOnlyList<string> Topics,
    DateOnly? AsOf,
    IReadOnlyList<string> Units,
    string? Sort,
    string Lang)
{
    internal static CompareQueryJson Of(ComparisonQuery query) => new(
        [.. query.Choices.Where(choice => choice.Kind == ChoiceKind.Jurisdiction).Select(choice => choice.Code)],
        [.. query.Choices.Where(choice => choice.Kind == ChoiceKind.Work).Select(choice => choice.Code)],
        query.Topics,
        query.AsOf,
        [.. query.Units.Select(unit => unit.Code)],
        query.Sort?.ToString(),
        query.Reader.Code);
}

/// <summary>A column.</summary>
/// <param name="Kind"><c>jurisdiction</c> or <c>work</c>.</param>
/// <param name="Code">The jurisdiction's code or the work's id.</param>
/// <param name="Label">What it is called in the reader's language.</param>
/// <param name="Works">The works that it stands for.</param>
public sealed record CompareColumnJson(string Kind, string Code, string Label, IReadOnlyList<CompareWorkJson> Works)
{
    internal static CompareColumnJson Of(ComparisonColumn column, Language reader, ControlledVocabulary vocabulary) => new(
        column.Choice.Parameter,
        column.Choice.Code,
        ChoiceLabels.Of(column, reader, vocabulary),
        [.. column.Works.Select(work => CompareWorkJson.Of(work, reader))]);
}

/// <summary>A work of a column.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title in the reader's language, else in the first that it has.</param>
/// <param name="TitleLanguage">The language of the title.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Status">Code of its status.</param>
/// <param name="LegalForce">Whether it binds.</param>
/// <param name="InForce">Entered into force.</param>
/// <param name="Ended">Replaced, repealed or lapsed.</param>
/// <param name="Source">The official source.</param>
/// <param name="Url">Its page.</param>
public sealed record CompareWorkJson(string Id, string Title, string TitleLanguage, string Kind, string? Status, string? LegalForce, string? InForce, string? Ended, SourceReference? Source, string Url)
{
    internal static CompareWorkJson Of(WorkRecord work, Language reader) => new(
        work.Id,
        work.TitleFor(reader).Title,
        work.TitleFor(reader).Language.Code,
        work.Metadata.Kind,
        work.Metadata.Status,
        work.Metadata.LegalForce,
        work.Metadata.InForce?.ToString(),
        work.Metadata.Ended?.ToString(),
        work.Metadata.Source,
        Addresses.Document(reader, work.Id));
}

/// <summary>A row.</summary>
/// <param name="Topic">Code of the topic.</param>
/// <param name="Label">Its label in the reader's language.</param>
/// <param name="Cells">A cell a column.</param>
public sealed record CompareRowJson(string Topic, string Label, IReadOnlyList<CompareCellJson> Cells)
{
    internal static CompareRowJson Of(ComparisonRow row, ComparisonQuery query, ControlledVocabulary vocabulary) => new(
        row.Topic,
        vocabulary.Label("topic", row.Topic, query.Reader),
        [.. row.Cells.Select(cell => new CompareCellJson([.. cell.Select(compared => ComparedProvisionJson.Of(compared, query))]))]);
}

/// <summary>A cell.</summary>
/// <param name="Provisions">What is recorded; empty where nothing is, which does not say that nothing exists.</param>
public sealed record CompareCellJson(IReadOnlyList<ComparedProvisionJson> Provisions);

/// <summary>A provision in a cell.</summary>
/// <param name="Work">The work that it is part of.</param>
/// <param name="Anchor">Its section.</param>
/// <param name="Language">The language of title and excerpt.</param>
/// <param name="Title">The section's heading.</param>
/// <param name="Excerpt">How it begins.</param>
/// <param name="Values">The facts that one compares.</param>
/// <param name="Url">Its place on the work's page.</param>
public sealed record ComparedProvisionJson(string Work, string Anchor, string Language, string Title, string Excerpt, IReadOnlyList<ComparedValueJson> Values, string Url)
{
    internal static ComparedProvisionJson Of(ComparedProvision compared, ComparisonQuery query)
    {
        var provision = compared.Provision;
        var text = provision.For(query.Reader);
        return new ComparedProvisionJson(
            provision.Work.Id,
            provision.Anchor,
            text.Language.Code,
            text.Title,
            text.Excerpt,
            [.. compared.Values.Zip(provision.ValuesFor(query.Reader), (value, own) => ComparedValueJson.Of(value, own, query))],
            Addresses.Document(query.Reader, provision.Work.Id, text.Language, provision.Anchor));
    }
}

/// <summary>A value.</summary>
/// <param name="Name"><c>threshold</c>, <c>deadline</c>, <c>interval</c> …</param>
/// <param name="Amount">The number of a quantity.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="CommonAmount">The number in the unit asked for, else in the standard unit of its dimension (kg, l, persons, days, ppm, mg/m3).</param>
/// <param name="CommonUnit">That unit.</param>
/// <param name="Text">What is not a quantity.</param>
/// <param name="Note">Of what, or under which condition.</param>
/// <param name="Marks"><c>same</c>, <c>strictest</c>, <c>outlier</c>, as far as they apply.</param>
public sealed record ComparedValueJson(
    string Name,
    decimal? Amount,
    string? Unit,
    decimal? CommonAmount,
    string? CommonUnit,
    string? Text,
    string? Note,
    IReadOnlyList<string> Marks)
{
    internal static ComparedValueJson Of(ComparedValue value, ProvisionValue own, ComparisonQuery query)
    {
        Quantity? common = CommonUnits.Of(value.Quantity, query);
        return new ComparedValueJson(
            own.Name,
            own.Amount,
            own.Unit,
            common?.Amount,
            common?.Unit.Code,
            own.Text,
            own.Note,
            [.. MarkTexts.Single(value.Marks).Select(mark => mark.ToString().ToLowerInvariant())]);
    }
}

/// <summary>The same comparison in other forms.</summary>
/// <param name="Self">This answer.</param>
/// <param name="Page">For people.</param>
/// <param name="Csv">As a table.</param>
public sealed record CompareLinksJson(string Self, string Page, string Csv);
