using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index.Analysis;

/// <summary>Leaves stop words out, but for their exact forms, which quoted phrases need.</summary>
internal sealed class UnlessExactStopFilter : FilteringTokenFilter
{
    private readonly CharArraySet stopWords;
    private readonly ICharTermAttribute term;
    private readonly IKeywordAttribute keyword;

    public UnlessExactStopFilter(TokenStream input, CharArraySet stopWords)
        : base(LuceneVersion.LUCENE_48, input)
    {
        this.stopWords = stopWords;
        term = AddAttribute<ICharTermAttribute>();
        keyword = AddAttribute<IKeywordAttribute>();
    }

    protected override bool Accept() => keyword.IsKeyword || !stopWords.Contains(term.Buffer, 0, term.Length);
}
