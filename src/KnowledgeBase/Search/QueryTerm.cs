namespace KnowledgeBase.Search;

/// <summary>A part of a query.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Text">Its words, without quotes or asterisk.</param>
public readonly record struct QueryTerm(QueryTermKind Kind, string Text);
