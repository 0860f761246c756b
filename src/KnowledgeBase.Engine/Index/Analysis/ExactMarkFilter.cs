using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>Marks the exact forms of words, so that they are other terms than the stems.</summary>
internal sealed class ExactMarkFilter : TokenFilter
{
    private readonly ICharTermAttribute term;
    private readonly IKeywordAttribute keyword;

    public ExactMarkFilter(TokenStream input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        keyword = AddAttribute<IKeywordAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (keyword.IsKeyword)
        {
            var length = term.Length;
            term.ResizeBuffer(length + 1);
            Array.Copy(term.Buffer, 0, term.Buffer, 1, length);
            term.Buffer[0] = LanguageAnalyzer.ExactMark;
            term.Length = length + 1;
        }

        return true;
    }
}
