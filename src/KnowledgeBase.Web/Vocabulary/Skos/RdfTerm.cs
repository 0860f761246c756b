using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Vocabulary.Skos;

/// <summary>The object of an RDF statement: an IRI, or a literal with a language or a datatype (RDF 1.1 Concepts, sections 3.2 and 3.3).</summary>
/// <param name="Value">The IRI or the lexical form.</param>
/// <param name="Language">The language of a text.</param>
/// <param name="IsIri">Whether it is an IRI.</param>
public readonly record struct RdfTerm(string Value, Language? Language = null, bool IsIri = false)
{
    /// <summary>An IRI.</summary>
    public static RdfTerm Iri(string iri) => new(iri, IsIri: true);
}
