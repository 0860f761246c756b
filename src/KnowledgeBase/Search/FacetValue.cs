namespace KnowledgeBase.Search;

/// <summary>How many works have a value.</summary>
/// <param name="Value">Its code.</param>
/// <param name="Count">Works that match the query and the filters of all other fields.</param>
/// <param name="IsSelected">Whether it is chosen.</param>
public sealed record FacetValue(string Value, int Count, bool IsSelected);
