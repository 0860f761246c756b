using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>Writes every decimal digit as 0 to 9, and the Russian letter ё as е, as most people type them.</summary>
internal sealed class DigitFoldingFilter : TokenFilter
{
    private readonly ICharTermAttribute term;

    public DigitFoldingFilter(TokenStream input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var buffer = term.Buffer.AsSpan(0, term.Length);
        for (var i = 0; i < buffer.Length; i++)
        {
            if (buffer[i] == 'ё')
            {
                buffer[i] = 'е';
            }
            else if (buffer[i] > '\u007F' && char.IsDigit(buffer[i]))
            {
                buffer[i] = (char)('0' + (int)char.GetNumericValue(buffer[i]));
            }
        }

        return true;
    }
}
