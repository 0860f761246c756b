namespace KnowledgeBase.Web.Vocabulary.Skos;

/// <summary>An RDF statement.</summary>
/// <param name="Subject">An IRI.</param>
/// <param name="Predicate">A name of <see cref="SkosTerms"/>, as prefix and local name.</param>
/// <param name="Target">What is said.</param>
public readonly record struct RdfStatement(string Subject, string Predicate, RdfTerm Target);
