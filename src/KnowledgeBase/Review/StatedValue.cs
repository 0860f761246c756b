using KnowledgeBase.Documents;
using KnowledgeBase.Measures;
using KnowledgeBase.Provisions;

namespace KnowledgeBase.Review;

/// <summary>A quantity that a jurisdiction states in a provision.</summary>
/// <param name="Jurisdiction">Who states it.</param>
/// <param name="Provision">Where.</param>
/// <param name="Index">Its place among the provision's values.</param>
/// <param name="Quantity">How much.</param>
public sealed record StatedValue(string Jurisdiction, Provision Provision, int Index, Quantity Quantity)
{
    /// <summary>The value as a reader of this language reads it.</summary>
    public ProvisionValue ValueFor(Language reader)
    {
        var texts = Provision.For(reader).Values;
        return Index < texts.Length ? texts[Index] : Provision.Values[Index];
    }
}
