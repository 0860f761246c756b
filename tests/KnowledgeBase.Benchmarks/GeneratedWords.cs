namespace KnowledgeBase.Benchmarks;

/// <summary>
/// A vocabulary without meaning whose words are drawn by Zipf's law. Every word is consonants and vowels in turn and ends so
/// that no English stemmer shortens it: all engines see the same terms, and their totals can be compared.
/// </summary>
internal static class GeneratedWords
{
    /// <summary>How many different words there are.</summary>
    public const int Count = 50_000;

    private const string Consonants = "bcdfghjklmnpqrstvwxz";
    private const string Vowels = "aeiou";
    private const string Endings = "bkp";
    private const int Forms = 100 * 100 * 100 * 3;

    private static readonly string[] Words = [.. Enumerable.Range(1, Count).Select(Form)];
    private static readonly double[] Cumulative = Harmonic();

    /// <summary>The word of a rank, from 1, the most frequent.</summary>
    public static string At(int rank) => Words[rank - 1];

    /// <summary>Draws the rank of a word.</summary>
    public static int Draw(Random random)
    {
        var index = Array.BinarySearch(Cumulative, random.NextDouble() * Cumulative[^1]);
        return Math.Min(Count, (index < 0 ? ~index : index) + 1);
    }

    private static double[] Harmonic()
    {
        var sums = new double[Count];
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            sums[i] = sum += 1.0 / (i + 1);
        }

        return sums;
    }

    /// <summary>Ranks are scattered over the forms, so that words that begin alike are not equally frequent.</summary>
    private static string Form(int rank)
    {
        var form = (int)(rank * 1_299_709L % Forms);
        Span<char> letters = stackalloc char[7];
        for (var i = 0; i < 3; i++)
        {
            letters[2 * i] = Consonants[form % 20];
            form /= 20;
            letters[(2 * i) + 1] = Vowels[form % 5];
            form /= 5;
        }

        letters[6] = Endings[form];
        return letters.ToString();
    }
}
