using KnowledgeBase.Documents;
using KnowledgeBase.Measures;

namespace KnowledgeBase.Comparison;

/// <summary>A value in a comparison.</summary>
/// <param name="Value">As the document states it.</param>
/// <param name="Quantity">Its quantity, when it has one.</param>
/// <param name="Marks">How it stands to the values of the other columns.</param>
public sealed record ComparedValue(ProvisionValue Value, Quantity? Quantity, ValueMarks Marks);
