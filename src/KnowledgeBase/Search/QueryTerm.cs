namespace KnowledgeBase.Search;

/// <summary>A part of a query.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Text">Its words, without quotes or asterisk; of a field, its value.</param>
/// <param name="Start">Where its words begin in the query.</param>
/// <param name="Field">The field that is to have the value.</param>
public readonly record struct QueryTerm(QueryTermKind Kind, string Text, int Start = 0, FacetField? Field = null)
{
    /// <summary>The character behind its last, in the query.</summary>
    public int End => Start + Text.Length;

    /// <summary>As one writes it.</summary>
    public override string ToString() => Kind switch
    {
        QueryTermKind.Phrase => $"\"{Text}\"",
        QueryTermKind.Prefix => $"{Text}*",
        QueryTermKind.Field when Text.Contains(' ', StringComparison.Ordinal) => $"{Field!.Name}:\"{Text}\"",
        QueryTermKind.Field => $"{Field!.Name}:{Text}",
        _ => Text,
    };
}
