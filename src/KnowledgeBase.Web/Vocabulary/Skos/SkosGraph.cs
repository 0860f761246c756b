using KnowledgeBase.Documents;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Vocabulary.Skos;

/// <summary>The vocabulary as RDF statements (SKOS Simple Knowledge Organization System Reference, W3C 2009).</summary>
/// <param name="vocabulary">The vocabulary.</param>
/// <param name="root">Where its names begin, without a slash at the end: <c>https://example.org/vocabulary</c>.</param>
internal sealed class SkosGraph(ControlledVocabulary vocabulary, string root)
{
    private const string Iso639 = "http://id.loc.gov/vocabulary/iso639-1/";

    /// <summary>The namespace of what SKOS has no word for.</summary>
    public string OwnNamespace => root + "/terms#";

    public string Iri(ConceptScheme scheme) => $"{root}/{Uri.EscapeDataString(scheme.Id)}";

    public string Iri(ConceptReference concept) => $"{root}/{Uri.EscapeDataString(concept.Scheme)}/{Uri.EscapeDataString(concept.Id)}";

    /// <summary>Every scheme with its concepts.</summary>
    public IEnumerable<RdfStatement> All() => vocabulary.Schemes.SelectMany(Of);

    /// <summary>A scheme with its concepts.</summary>
    public IEnumerable<RdfStatement> Of(ConceptScheme scheme) => Head(scheme).Concat(scheme.Concepts.SelectMany(Of));

    /// <summary>A concept.</summary>
    public IEnumerable<RdfStatement> Of(Concept concept)
    {
        var subject = Iri(concept.Reference);
        var scheme = vocabulary.Scheme(concept.Scheme)!;
        yield return new(subject, SkosTerms.Type, Class("Concept"));
        yield return new(subject, "skos:inScheme", RdfTerm.Iri(Iri(scheme)));
        if (concept.Broader.IsEmpty)
        {
            yield return new(subject, "skos:topConceptOf", RdfTerm.Iri(Iri(scheme)));
        }

        yield return new(subject, "skos:notation", new RdfTerm(concept.Id));
        foreach (var statement in Texts(subject, SkosTerms.Label, concept.Label).Concat(Alternatives(subject, concept)).Concat(Texts(subject, "skos:definition", concept.Definition)))
        {
            yield return statement;
        }

        foreach (var broader in concept.Broader)
        {
            yield return new(subject, "skos:broader", RdfTerm.Iri(Iri(new ConceptReference(concept.Scheme, broader))));
        }

        foreach (var narrower in vocabulary.Narrower(concept))
        {
            yield return new(subject, "skos:narrower", RdfTerm.Iri(Iri(narrower.Reference)));
        }

        foreach (var related in vocabulary.Related(concept))
        {
            yield return new(subject, "skos:related", RdfTerm.Iri(Iri(related)));
        }

        if (concept.Scheme == "language")
        {
            yield return new(subject, "skos:exactMatch", RdfTerm.Iri(Iso639 + concept.Id));
        }

        foreach (var statement in Notations(subject, concept))
        {
            yield return statement;
        }
    }

    private IEnumerable<RdfStatement> Head(ConceptScheme scheme)
    {
        var subject = Iri(scheme);
        yield return new(subject, SkosTerms.Type, Class("ConceptScheme"));
        foreach (var statement in Texts(subject, "dct:title", scheme.Label).Concat(Texts(subject, SkosTerms.Label, scheme.Label)))
        {
            yield return statement;
        }

        foreach (var top in scheme.Top)
        {
            yield return new(subject, "skos:hasTopConcept", RdfTerm.Iri(Iri(top.Reference)));
        }
    }

    /// <summary>Every other label once; SKOS wants none of them to be the preferred one (S13).</summary>
    private static IEnumerable<RdfStatement> Alternatives(string subject, Concept concept) =>
        from language in Language.All
        from label in concept.LabelsIn(language).Skip(1).Concat(concept.Ambiguous.GetValueOrDefault(language, [])).Distinct()
        where !concept.Label.Texts.TryGetValue(language, out var preferred) || preferred != label
        select new RdfStatement(subject, "skos:altLabel", new RdfTerm(label, language));

    private IEnumerable<RdfStatement> Notations(string subject, Concept concept) =>
        from name in concept.Notations.Keys
        from value in concept.Notation(name)
        select name == "hazards"
            ? new RdfStatement(subject, "kb:hazard", RdfTerm.Iri(Iri(new ConceptReference("hazard", value))))
            : new RdfStatement(subject, "kb:" + name.Replace("lists.", "list-", StringComparison.Ordinal), new RdfTerm(value));

    private static IEnumerable<RdfStatement> Texts(string subject, string predicate, LocalizedText text) =>
        Language.All.Where(text.Texts.ContainsKey).Select(language => new RdfStatement(subject, predicate, new RdfTerm(text.Texts[language], language)));

    private RdfTerm Class(string name) => RdfTerm.Iri(SkosTerms.Expand("skos:" + name, OwnNamespace));
}
