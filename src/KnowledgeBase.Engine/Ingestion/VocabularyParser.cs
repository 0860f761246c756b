using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>Reads and checks the concept schemes of <c>docs-corpus/vocabulary/</c>, one YAML file a scheme.</summary>
public static class VocabularyParser
{
    private static readonly string[] RootFields = ["scheme", "label", "concepts"];
    private static readonly string[] ConceptFields = ["label", "alt", "ambiguous", "definition", "broader", "related"];

    /// <summary>Reads one scheme. Concepts may carry fields of their own, which become notations.</summary>
    /// <param name="path">The file's path, for problems.</param>
    /// <param name="text">Its content.</param>
    /// <returns>The scheme, or <see langword="null"/> with the problems that keep it from being used.</returns>
    public static (ConceptScheme? Scheme, ImmutableArray<Problem> Problems) Parse(string path, string text)
    {
        var problems = new ProblemList(path);
        var scheme = Read(text, problems);
        return (problems.HasErrors ? null : scheme, problems.ToImmutable());
    }

    /// <summary>Checks what one file cannot know: references to concepts of other schemes.</summary>
    public static ImmutableArray<Problem> CheckReferences(ControlledVocabulary vocabulary, IReadOnlyDictionary<string, string> paths)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var concept in vocabulary.Schemes.SelectMany(scheme => scheme.Concepts))
        {
            foreach (var reference in concept.Related)
            {
                var (scheme, id) = reference.Split(':', 2) is [var other, var code] ? (other, code) : (concept.Scheme, reference);
                if (vocabulary.Find(scheme, id) is null)
                {
                    problems.Add(new Problem(
                        ProblemCode.UnknownConcept,
                        [concept.Id, reference],
                        new ProblemLocation(paths.GetValueOrDefault(concept.Scheme), Field: "related"),
                        ProblemSeverity.Warning));
                }
            }
        }

        return problems.ToImmutable();
    }

    private static ConceptScheme? Read(string text, ProblemList problems)
    {
        if (!YamlReader.TryRead(text, out var root, out var reason, out var line))
        {
            problems.Error(ProblemCode.InvalidYaml, line, null, reason);
            return null;
        }

        foreach (var key in root.Children.Keys.Where(key => !RootFields.Contains(Scalar(key))))
        {
            problems.Error(ProblemCode.UnknownField, Line(key), Scalar(key), Scalar(key), string.Join(", ", RootFields));
        }

        var id = Get(root, "scheme") is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;
        if (id is null || Get(root, "concepts") is not YamlMappingNode concepts)
        {
            problems.Error(ProblemCode.InvalidVocabulary, 1, null, "scheme: …, label: …, concepts: …");
            return null;
        }

        var scheme = new ConceptScheme(id, Texts(root, "label", id, required: true, problems), [.. concepts.Children.Select(child => ReadConcept(id, child, problems)).OfType<Concept>()]);
        CheckScheme(scheme, concepts, problems);
        return scheme;
    }

    private static Concept? ReadConcept(string scheme, KeyValuePair<YamlNode, YamlNode> child, ProblemList problems)
    {
        var id = Scalar(child.Key);
        if (child.Value is not YamlMappingNode map)
        {
            problems.Error(ProblemCode.InvalidVocabulary, Line(child.Key), id, "label: {en: …}");
            return null;
        }

        var notations = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Children.Where(pair => !ConceptFields.Contains(Scalar(pair.Key))))
        {
            if (value is YamlMappingNode nested)
            {
                foreach (var (part, partValue) in nested.Children)
                {
                    notations[$"{Scalar(key)}.{Scalar(part)}"] = string.Join('\n', Scalars(partValue));
                }
            }
            else
            {
                notations[Scalar(key)] = string.Join('\n', Scalars(value));
            }
        }

        if (notations.TryGetValue("cas", out var cas))
        {
            foreach (var number in cas.Split('\n').Where(number => !CasNumber.IsValid(number)))
            {
                problems.Error(ProblemCode.InvalidCasNumber, Line(map), id, number);
            }
        }

        return new Concept(scheme, id, Texts(map, "label", id, required: true, problems))
        {
            Alternatives = Lists(map, "alt", problems),
            Ambiguous = Lists(map, "ambiguous", problems),
            Definition = Texts(map, "definition", id, required: false, problems),
            Broader = [.. Scalars(Get(map, "broader"))],
            Related = [.. Scalars(Get(map, "related"))],
            Notations = notations.ToImmutable(),
        };
    }

    private static void CheckScheme(ConceptScheme scheme, YamlMappingNode nodes, ProblemList problems)
    {
        var lines = nodes.Children.ToDictionary(pair => Scalar(pair.Key), pair => Line(pair.Key));
        var byId = scheme.Concepts.ToDictionary(concept => concept.Id);
        foreach (var concept in scheme.Concepts)
        {
            foreach (var broader in concept.Broader.Where(broader => !byId.ContainsKey(broader)))
            {
                problems.Error(ProblemCode.UnknownConcept, lines[concept.Id], "broader", concept.Id, broader);
            }

            if (IsAboveItself(concept, byId))
            {
                problems.Error(ProblemCode.BroaderCycle, lines[concept.Id], "broader", concept.Id);
            }
        }

        foreach (var language in Language.All)
        {
            foreach (var group in scheme.Concepts
                .Where(concept => concept.Label.Texts.ContainsKey(language))
                .GroupBy(concept => concept.Label.Texts[language])
                .Where(group => group.Count() > 1))
            {
                var (first, second) = (group.First().Id, group.ElementAt(1).Id);
                problems.Error(ProblemCode.RepeatedLabel, lines[second], "label", group.Key, first, second);
            }
        }
    }

    private static bool IsAboveItself(Concept concept, Dictionary<string, Concept> byId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(concept.Broader);
        while (queue.TryDequeue(out var current))
        {
            if (current == concept.Id)
            {
                return true;
            }

            if (seen.Add(current) && byId.TryGetValue(current, out var broader))
            {
                foreach (var next in broader.Broader)
                {
                    queue.Enqueue(next);
                }
            }
        }

        return false;
    }

    private static LocalizedText Texts(YamlMappingNode map, string field, string owner, bool required, ProblemList problems)
    {
        var texts = ImmutableDictionary.CreateBuilder<Language, string>();
        foreach (var (language, node) in ByLanguage(map, field, problems))
        {
            if (node is YamlScalarNode { Value: { Length: > 0 } text })
            {
                texts[language] = text.Normalize();
            }
        }

        if (required)
        {
            foreach (var missing in Language.All.Where(language => !texts.ContainsKey(language)))
            {
                problems.Error(ProblemCode.MissingLabel, Line(map), field, owner, missing.Code);
            }
        }

        return new LocalizedText(texts.ToImmutable());
    }

    private static ImmutableDictionary<Language, ImmutableArray<string>> Lists(YamlMappingNode map, string field, ProblemList problems) =>
        ByLanguage(map, field, problems).ToImmutableDictionary(pair => pair.Language, pair => Scalars(pair.Node).Select(text => text.Normalize()).ToImmutableArray());

    private static IEnumerable<(Language Language, YamlNode Node)> ByLanguage(YamlMappingNode map, string field, ProblemList problems)
    {
        switch (Get(map, field))
        {
            case null:
                yield break;
            case YamlMappingNode languages:
                foreach (var (key, node) in languages.Children)
                {
                    if (Language.TryParse(Scalar(key), out var language))
                    {
                        yield return (language, node);
                    }
                    else
                    {
                        problems.UnknownValue(Line(key), field, Scalar(key), [.. Language.All.Select(one => one.Code)]);
                    }
                }

                break;
            case var other:
                problems.Error(ProblemCode.WrongShape, Line(other), field, "{en: …}");
                break;
        }
    }

    private static IEnumerable<string> Scalars(YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode list => list.Children.Select(Scalar),
        _ => Scalar(node) is { Length: > 0 } text ? [text] : [],
    };

    private static YamlNode? Get(YamlMappingNode map, string name) => map.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
