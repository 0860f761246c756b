using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeBase.Engine.Index;

/// <summary>Terms that are known already, as a stream that Lucene indexes. A term that recurs counts as often.</summary>
internal sealed class TermList : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IEnumerator<string> terms;

    public TermList(IEnumerable<string> terms)
    {
        this.terms = terms.GetEnumerator();
        term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!terms.MoveNext())
        {
            return false;
        }

        term.Append(terms.Current);
        return true;
    }
}
