using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>Tells where words end in Chinese, which is written without spaces, by a dictionary and a model of how words follow one another.</summary>
internal static class ChineseWords
{
    /// <summary>For each character, whether a word begins there.</summary>
    public static bool[] Beginnings(string text)
    {
        var begins = new bool[text.Length];
        using var tokenizer = new HMMChineseTokenizer(new StringReader(text));
        var offset = tokenizer.AddAttribute<IOffsetAttribute>();
        tokenizer.Reset();
        var before = 0;
        while (tokenizer.IncrementToken())
        {
            var length = offset.EndOffset - offset.StartOffset;
            begins[offset.StartOffset] = length > 1 && before > 1;
            before = length;
        }

        tokenizer.End();
        return begins;
    }
}
