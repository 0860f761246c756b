using System.Collections.Frozen;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>
/// The words by which questions are asked. They are rare in texts, so that they would weigh much, and say nothing of what is
/// asked for. They are not stop words: texts keep them, and quotes find them.
/// </summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string>[] Asking = [.. Language.All.Select(language => Set(Words(language.Code).Asking))];
    private static readonly FrozenSet<string>[] Other = [.. Language.All.Select(language => Set(Words(language.Code).Other))];

    private static readonly string[] Chinese = ["为什么", "什么时候", "什么", "多少", "哪里", "哪些", "哪个", "哪一", "哪种", "哪年", "哪", "谁", "如何", "怎么", "怎样", "几个", "是否", "何时", "何种", "何地", "何"];

    /// <summary>Whether a word, folded as exact forms are but without their mark, is one.</summary>
    public static bool Contains(Language language, ReadOnlySpan<char> word) => Ask(language, word) || Has(Other[language.Ordinal], word);

    /// <summary>Whether a word makes a question of what it stands in.</summary>
    public static bool Ask(Language language, ReadOnlySpan<char> word) => Has(Asking[language.Ordinal], word);

    /// <summary>Where a Chinese text, which has no spaces, asks: a mark for each character.</summary>
    public static bool[] InChinese(string text)
    {
        var asks = new bool[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (Chinese.FirstOrDefault(word => string.CompareOrdinal(text, i, word, 0, word.Length) == 0) is { } found)
            {
                asks.AsSpan(i, found.Length).Fill(true);
                i += found.Length - 1;
            }
        }

        return asks;
    }

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static (string Asking, string Other) Words(string language) => language switch
    {
        "ar" => ("ما ماذا متي متى كم كيف اين أين لماذا هل بماذا ماهي ماهو", "من مما لمن اي أي ايه اية أية وما ومن هي هو كان كانت يكون تكون بعض عدد"),
        "en" => ("what which who whom whose when where why how", "many much did does do doing done can could should would may might must has have had having been being was were am from about any some than there here its his her him he she they them their we our us you your i me my also get got give tell show find please"),
        "fr" => ("quoi quel quelle quels quelles qui quand comment combien pourquoi lequel laquelle lesquels lesquelles", "que ou est ce sont etait etaient fut a t il elle ils elles ont avait y comme dont cela ceci peut peuvent doit doivent"),
        "ru" => ("что какой какая какое какие какого какую каких каким какими каком кто кого кому кем чей чья чье чьи когда где куда откуда почему зачем как сколько", "ли был была было были есть является являются именно можно"),
        "es" => ("cual cuales quien quienes cuando donde adonde cuanto cuanta cuantos cuantas", "que como por es son fue fueron era eran hay ha han habia tiene tienen puede pueden debe deben se su sus"),
        _ => ("", ""),
    };
}
