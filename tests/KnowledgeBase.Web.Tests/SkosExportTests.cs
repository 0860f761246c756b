using System.Diagnostics;
using System.Text.Json;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Ingestion;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Web.Tests;

/// <summary>Reads the export with RDFLib, a standard RDF reader that <c>tests/run</c> installs.</summary>
public sealed class SkosExportTests(RunningSite site)
{
    private const string Python = "/usr/bin/python3";

    private const string Reader =
        """
        import json, sys
        from rdflib import Graph, RDF, SKOS
        from rdflib.compare import isomorphic
        turtle = Graph().parse(data=open(sys.argv[1], encoding="utf-8").read(), format="turtle")
        jsonld = Graph().parse(data=open(sys.argv[2], encoding="utf-8").read(), format="json-ld")
        concepts = set(turtle.subjects(RDF.type, SKOS.Concept))
        linked = {o for p in (SKOS.broader, SKOS.narrower, SKOS.related) for o in turtle.objects(None, p)}
        print(json.dumps({
            "same": isomorphic(turtle, jsonld),
            "concepts": len(concepts),
            "schemes": len(set(turtle.subjects(RDF.type, SKOS.ConceptScheme))),
            "strangers": sorted(linked - concepts),
            "oneWay": sum(1 for s, o in turtle.subject_objects(SKOS.related) if (o, SKOS.related, s) not in turtle)
                + sum(1 for s, o in turtle.subject_objects(SKOS.broader) if (o, SKOS.narrower, s) not in turtle),
            "labels": sorted([str(s).split("/vocabulary/")[1], str(p).split("#")[1], o.language, str(o)]
                for s in concepts for p in (SKOS.prefLabel, SKOS.altLabel, SKOS.definition) for o in turtle.objects(s, p)),
        }))
        """;

    [Fact]
    public async Task A_standard_reader_finds_every_label_definition_and_link_in_both_formats()
    {
        Assert.SkipUnless(await RunAsync("-c", "import rdflib") is (0, _, _), "RDFLib is not installed (apt-get install python3-rdflib)");
        var folder = Directory.CreateTempSubdirectory("knowledgebase-skos-").FullName;
        try
        {
            var (turtle, jsonld) = (Path.Combine(folder, "all.ttl"), Path.Combine(folder, "all.jsonld"));
            await File.WriteAllTextAsync(turtle, await site.Client.GetStringAsync("/vocabulary.ttl"));
            await File.WriteAllTextAsync(jsonld, await site.Client.GetStringAsync("/vocabulary.jsonld"));
            var (code, output, error) = await RunAsync("-c", Reader, turtle, jsonld);
            Assert.True(code == 0, error);
            var read = JsonDocument.Parse(output).RootElement;
            Assert.True(read.GetProperty("same").GetBoolean());
            Assert.Equal(Concepts.Count(), read.GetProperty("concepts").GetInt32());
            Assert.Equal(StoredVocabulary.Default.Schemes.Length, read.GetProperty("schemes").GetInt32());
            Assert.Empty(read.GetProperty("strangers").EnumerateArray());
            Assert.Equal(0, read.GetProperty("oneWay").GetInt32());
            var labels = read.GetProperty("labels").EnumerateArray().Select(label => string.Join('\t', label.EnumerateArray().Select(part => part.GetString())));
            Assert.Equal(Expected().Order(StringComparer.Ordinal), labels.Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Each_scheme_and_concept_is_exported_by_itself()
    {
        var all = await site.Client.GetStringAsync("/vocabulary.ttl");
        foreach (var scheme in StoredVocabulary.Default.Schemes)
        {
            Assert.Contains(Body(await site.Client.GetStringAsync($"/vocabulary/{scheme.Id}.ttl")), all, StringComparison.Ordinal);
            var concept = scheme.Concepts[^1];
            Assert.Contains(Body(await site.Client.GetStringAsync($"/vocabulary/{scheme.Id}/{concept.Id}.ttl")), all, StringComparison.Ordinal);
        }

        static string Body(string turtle) => turtle[turtle.IndexOf("\n\n", StringComparison.Ordinal)..].Trim();
    }

    private static IEnumerable<Concept> Concepts => StoredVocabulary.Default.Schemes.SelectMany(scheme => scheme.Concepts);

    private static IEnumerable<string> Expected() =>
        from concept in Concepts
        from language in Language.All
        from entry in Texts(concept, language).Distinct()
        select $"{concept.Scheme}/{concept.Id}\t{entry.Kind}\t{language.Code}\t{entry.Text}";

    private static IEnumerable<(string Kind, string Text)> Texts(Concept concept, Language language)
    {
        var preferred = concept.Label.Texts[language];
        yield return ("prefLabel", preferred);
        foreach (var label in concept.Alternatives.GetValueOrDefault(language, []).Concat(concept.Ambiguous.GetValueOrDefault(language, [])).Where(label => label != preferred))
        {
            yield return ("altLabel", label);
        }

        if (concept.Definition.Texts.TryGetValue(language, out var definition))
        {
            yield return ("definition", definition);
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        if (!File.Exists(Python))
        {
            return (-1, "", "");
        }

        using var python = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = python.StandardError.ReadToEndAsync();
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return (python.ExitCode, output, await error);
    }
}
