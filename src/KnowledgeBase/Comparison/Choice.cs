namespace KnowledgeBase.Comparison;

/// <summary>What a column of a comparison stands for.</summary>
/// <param name="Kind">Whether it is a jurisdiction with its policies or one work.</param>
/// <param name="Code">The jurisdiction's code or the work's id.</param>
public readonly record struct Choice(ChoiceKind Kind, string Code)
{
    /// <summary>The parameter of an address that makes it.</summary>
    public string Parameter => Kind == ChoiceKind.Jurisdiction ? "jurisdiction" : "work";

    /// <summary>The policies of a jurisdiction that stand.</summary>
    public static Choice Jurisdiction(string code) => new(ChoiceKind.Jurisdiction, code);

    /// <summary>One work, whether or not it still stands.</summary>
    public static Choice Work(string id) => new(ChoiceKind.Work, id);

    /// <summary><c>jurisdiction=GB</c>, <c>work=seveso-iii</c>.</summary>
    public override string ToString() => $"{Parameter}={Code}";
}
