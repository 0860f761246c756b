using KnowledgeBase.Documents;

namespace KnowledgeBase.Comparison;

/// <summary>
/// What makes a value strict: which of two asks more of those who hold chemicals. The rules:
/// <list type="bullet">
/// <item>a lower threshold reaches more sites, and a lower limit exposes people less;</item>
/// <item>a shorter deadline or interval asks for more speed and more work;</item>
/// <item>a deadline before something (a transfer, construction) asks for more the earlier it is;</item>
/// <item>a longer retention asks for more;</item>
/// <item>what binds the authority rather than the operator (notice before inspectors arrive, inspections not more often than) is not ranked.</item>
/// </list>
/// </summary>
public static class Strictness
{
    private static readonly string[] NotRanked = ["arrival", "not more often", "no more often", "to respond", "entry into force", "action after", "latest action"];

    /// <summary>-1 where less is stricter, 1 where more is, 0 where neither can be said.</summary>
    /// <param name="value">A value with a quantity; its note is read in English.</param>
    public static int DirectionOf(ProvisionValue value)
    {
        var note = value.Note ?? "";
        if (NotRanked.Any(words => note.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            return 0;
        }

        return value.Name switch
        {
            "deadline" when NoteWords.Of(note).Contains("before") => 1,
            "retention" => 1,
            "threshold" or "limit" or "deadline" or "interval" => -1,
            _ => 0,
        };
    }
}
