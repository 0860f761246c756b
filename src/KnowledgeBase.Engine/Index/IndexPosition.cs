using System.Globalization;

namespace KnowledgeBase.Engine.Index;

/// <summary>What an index was made from, kept in its commit.</summary>
/// <param name="Catalogue">The identity of the catalogue.</param>
/// <param name="Generation">The generation that the catalogue asked for.</param>
/// <param name="Vocabulary">The number of the last change of the vocabulary, whose labels are in the index.</param>
/// <param name="Sequence">The number of the last change that was applied.</param>
public sealed record IndexPosition(string Catalogue, long Generation, long Vocabulary, long Sequence)
{
    /// <summary>Raised when works are written differently than before.</summary>
    private const string Format = "8";

    /// <summary>An index of nothing.</summary>
    public static IndexPosition None { get; } = new("", 0, 0, 0);

    /// <summary>As written into a commit.</summary>
    public Dictionary<string, string> ToCommitData() => new(StringComparer.Ordinal)
    {
        ["format"] = Format,
        ["catalogue"] = Catalogue,
        ["generation"] = Generation.ToString(CultureInfo.InvariantCulture),
        ["vocabulary"] = Vocabulary.ToString(CultureInfo.InvariantCulture),
        ["sequence"] = Sequence.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>As read from a commit; <see cref="None"/> when it was written by another version.</summary>
    public static IndexPosition FromCommitData(IDictionary<string, string> data) =>
        data.TryGetValue("format", out var format) && format == Format
            ? new IndexPosition(data["catalogue"], NumberIn(data, "generation"), NumberIn(data, "vocabulary"), NumberIn(data, "sequence"))
            : None;

    /// <summary>Whether an index that stands here can be brought to the other position by applying changes.</summary>
    public bool CanReach(IndexPosition other) => Catalogue == other.Catalogue && Generation == other.Generation && Vocabulary == other.Vocabulary && Sequence <= other.Sequence;

    private static long NumberIn(IDictionary<string, string> data, string name) => long.Parse(data[name], CultureInfo.InvariantCulture);
}
