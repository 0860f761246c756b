using KnowledgeBase.Documents;
using KnowledgeBase.Measures;

namespace KnowledgeBase.Web.Shared;

/// <summary>How the values of provisions are written for a reader.</summary>
internal static class ValueTexts
{
    /// <summary>The value without its name and its note.</summary>
    public static string Of(ProvisionValue value, Reader reader) => value switch
    {
        _ when Quantity.Of(value) is { } quantity => Of(quantity, reader),
        { Name: "penalty", Text: { } codes } => string.Join(reader.Text["list.separator"], codes.Split(", ").Select(code => reader.Text[$"penalty.{code}"])),
        _ => value.Text ?? "",
    };

    /// <summary>Amount and unit.</summary>
    public static string Of(Quantity quantity, Reader reader)
    {
        var amount = quantity.Amount.ToString("#,0.######", reader.Culture);
        return quantity.Unit.Dimension is Dimension.Time or Dimension.Persons
            ? reader.Text.Plural($"unit.{quantity.Unit}", quantity.Amount, amount)
            : reader.Text.Format($"unit.{quantity.Unit}", amount);
    }
}
