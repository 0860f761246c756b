using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>Reads and checks the fields of a front matter. Every field is one entry of <see cref="Fields"/>.</summary>
internal sealed class FrontMatterReader
{
    private const int TitleLength = 300;
    private const int SummaryLength = 400;
    private const int TextLength = 500;

    private readonly ProblemList problems;
    private readonly DocumentFile file;
    private readonly ControlledVocabulary vocabulary;
    private readonly int lineOffset;
    private readonly DateOnly today;

    private FrontMatterReader(ProblemList problems, DocumentFile file, ControlledVocabulary vocabulary, int lineOffset, DateOnly today)
    {
        this.problems = problems;
        this.file = file;
        this.vocabulary = vocabulary;
        this.lineOffset = lineOffset;
        this.today = today;
    }

    private delegate FrontMatter Read(FrontMatterReader reader, FrontMatter read, string name, YamlNode node);

    /// <summary>The fields that exist, in the order of the contributor's guide.</summary>
    public static ImmutableArray<string> FieldNames => [.. Fields.Select(entry => entry.Name)];

    private static ImmutableArray<(string Name, Read Read)> Fields { get; } =
    [
        ("title", (r, f, n, v) => f with { Title = r.Text(n, v, TitleLength) }),
        ("originalTitle", (r, f, n, v) => f with { OriginalTitle = r.Text(n, v, TitleLength) }),
        ("summary", (r, f, n, v) => f with { Summary = r.Text(n, v, SummaryLength) }),
        ("language", (r, f, n, v) => r.SameLanguage(f, n, v)),
        ("kind", (r, f, n, v) => f.State(s => s with { Kind = r.Code(n, v, "kind") })),
        ("jurisdiction", (r, f, n, v) => f.State(s => s with { Jurisdiction = r.Code(n, v, "jurisdiction") })),
        ("issuer", (r, f, n, v) => f.State(s => s with { Issuer = r.Text(n, v, TextLength) })),
        ("adopted", (r, f, n, v) => f.State(s => s with { Adopted = r.Date(n, v) })),
        ("inForce", (r, f, n, v) => f.State(s => s with { InForce = r.Date(n, v) })),
        ("ended", (r, f, n, v) => f.State(s => s with { Ended = r.Date(n, v) })),
        ("occurred", (r, f, n, v) => f.State(s => s with { Occurred = r.Date(n, v) })),
        ("status", (r, f, n, v) => f.State(s => s with { Status = r.Code(n, v, "status") })),
        ("legalForce", (r, f, n, v) => f.State(s => s with { LegalForce = r.Code(n, v, "legalForce") })),
        ("subjects", (r, f, n, v) => f.State(s => s with { Subjects = r.Codes(n, v, "subject") })),
        ("disciplines", (r, f, n, v) => f.State(s => s with { Disciplines = r.Codes(n, v, "discipline") })),
        ("themes", (r, f, n, v) => f.State(s => s with { Themes = r.Codes(n, v, "theme") })),
        ("sectors", (r, f, n, v) => f.State(s => s with { Sectors = r.Codes(n, v, "sector") })),
        ("substances", (r, f, n, v) => f.State(s => s with { Substances = r.Codes(n, v, "substance") })),
        ("audiences", (r, f, n, v) => f.State(s => s with { Audiences = r.Codes(n, v, "audience") })),
        ("relations", (r, f, n, v) => f.State(s => s with { Relations = r.Relations(n, v) })),
        ("source", (r, f, n, v) => f.State(s => s with { Source = r.Source(n, v) })),
        ("asOf", (r, f, n, v) => f.State(s => s with { AsOf = r.Date(n, v) })),
        ("confidence", (r, f, n, v) => f.State(s => s with { Confidence = r.Code(n, v, "confidence") })),
        ("abstracts", (r, f, n, v) => f.State(s => s with { Abstracts = r.Abstracts(n, v) })),
        ("access", (r, f, n, v) => f.State(s => s with { Access = r.Access(n, v) })),
    ];

    /// <summary>Reads a front matter.</summary>
    /// <param name="root">The map of fields.</param>
    /// <param name="lineOffset">How many lines of the file come before the first of the map.</param>
    /// <param name="file">The file.</param>
    /// <param name="vocabulary">Where codes come from.</param>
    /// <param name="today">Dates after this one are refused.</param>
    /// <param name="problems">Where to report.</param>
    public static FrontMatter ReadFrom(YamlMappingNode root, int lineOffset, DocumentFile file, ControlledVocabulary vocabulary, DateOnly today, ProblemList problems)
    {
        var reader = new FrontMatterReader(problems, file, vocabulary, lineOffset, today);
        var result = new FrontMatter();
        foreach (var (key, value) in root.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            var field = Fields.FirstOrDefault(candidate => candidate.Name == name);
            if (field.Read is null)
            {
                reader.UnknownField(key, name, [.. FieldNames]);
            }
            else if (value is not YamlScalarNode { Value: null or "" })
            {
                result = field.Read(reader, result, name, value);
            }
        }

        if (string.IsNullOrWhiteSpace(result.Title) && !problems.HasErrors)
        {
            problems.Error(ProblemCode.MissingField, lineOffset, "title", "title");
        }

        reader.CheckOrder("inForce", result.Statement.InForce, "adopted", result.Statement.Adopted, root);
        reader.CheckOrder("ended", result.Statement.Ended, "inForce", result.Statement.InForce, root);
        return result;
    }

    private void UnknownField(YamlNode node, string name, IReadOnlyCollection<string> known)
    {
        if (Spelling.Nearest(name, known) is { } near)
        {
            problems.Error(ProblemCode.UnknownFieldDidYouMean, Line(node), name, name, near);
        }
        else
        {
            problems.Error(ProblemCode.UnknownField, Line(node), name, name, string.Join(", ", known));
        }
    }

    private int Line(YamlNode node) => (int)node.Start.Line + lineOffset;

    private void CheckOrder(string later, PartialDate? laterDate, string earlier, PartialDate? earlierDate, YamlMappingNode root)
    {
        // Only years are compared where one of the two says no more.
        if (laterDate is not { } second || earlierDate is not { } first)
        {
            return;
        }

        var comparable = second.Month == 0 || first.Month == 0 ? second.Year < first.Year
            : second.Day == 0 || first.Day == 0 ? second.SortKey / 100 < first.SortKey / 100
            : second < first;
        if (comparable)
        {
            problems.Error(ProblemCode.DatesOutOfOrder, Line(root.Children[later]), later, later, earlier);
        }
    }

    private string? Text(string name, YamlNode node, int longest)
    {
        if (node is not YamlScalarNode { Value: { } value })
        {
            problems.Error(ProblemCode.WrongShape, Line(node), name, "text");
            return null;
        }

        value = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
        if (value.Length > longest)
        {
            problems.Error(ProblemCode.TextTooLong, Line(node), name, Number(value.Length), Number(longest));
            return null;
        }

        return value;
    }

    private FrontMatter SameLanguage(FrontMatter read, string name, YamlNode node)
    {
        if (Text(name, node, TextLength) is { } code && code != file.Language.Code)
        {
            problems.Error(ProblemCode.LanguageMismatch, Line(node), name, code, file.Language.Code);
        }

        return read;
    }

    private string? Code(string name, YamlNode node, string scheme)
    {
        if (Text(name, node, TextLength) is not { } code)
        {
            return null;
        }

        if (vocabulary.Find(scheme, code) is null)
        {
            UnknownCode(name, node, scheme, code);
            return null;
        }

        return code;
    }

    /// <summary>Whoever writes a number or a name where a code belongs is told the code.</summary>
    private void UnknownCode(string name, YamlNode node, string scheme, string written)
    {
        if (ChemicalIdentifier.In(written).Any(number => !number.IsValid))
        {
            problems.Error(ProblemCode.InvalidCasNumber, Line(node), name, written);
        }
        else if (vocabulary.WithIdentifier(scheme, written).Concat(vocabulary.WithLabel(scheme, written)).FirstOrDefault() is { } meant)
        {
            problems.Error(ProblemCode.UnknownValueDidYouMean, Line(node), name, written, meant.Id, string.Join(", ", vocabulary.Codes(scheme)));
        }
        else
        {
            problems.UnknownValue(Line(node), name, written, vocabulary.Codes(scheme));
        }
    }

    private ImmutableArray<string>? Codes(string name, YamlNode node, string scheme) =>
        List(name, node) is { } items ? [.. items.Select(item => Code(name, item, scheme)).OfType<string>().Distinct()] : null;

    private IEnumerable<YamlNode>? List(string name, YamlNode node)
    {
        if (node is YamlSequenceNode list)
        {
            return list.Children;
        }

        problems.Error(ProblemCode.WrongShape, Line(node), name, "[a, b]");
        return null;
    }

    private PartialDate? Date(string name, YamlNode node)
    {
        if (Text(name, node, TextLength) is not { } text)
        {
            return null;
        }

        if (!PartialDate.TryParse(text, out var date))
        {
            problems.Error(ProblemCode.InvalidDate, Line(node), name, text);
            return null;
        }

        var now = new PartialDate(today.Year, date.Month == 0 ? 0 : today.Month, date.Day == 0 ? 0 : today.Day);
        if (date > now)
        {
            problems.Error(ProblemCode.DateInFuture, Line(node), name, text);
            return null;
        }

        return date;
    }

    private AccessLevel? Access(string name, YamlNode node)
    {
        if (Text(name, node, TextLength) is not { } text)
        {
            return null;
        }

        var names = Enum.GetNames<AccessLevel>().Select(level => level.ToLowerInvariant()).ToList();
        if (names.IndexOf(text) is var index && index >= 0)
        {
            return (AccessLevel)index;
        }

        problems.UnknownValue(Line(node), name, text, names);
        return null;
    }

    private ImmutableArray<Relation>? Relations(string name, YamlNode node)
    {
        if (List(name, node) is not { } items)
        {
            return null;
        }

        var kinds = Enum.GetValues<RelationKind>().ToDictionary(RelationNames.NameOf);
        var relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (var item in items)
        {
            if (item is not YamlMappingNode map)
            {
                problems.Error(ProblemCode.WrongShape, Line(item), name, "implements: work-id");
                continue;
            }

            foreach (var (key, value) in map.Children)
            {
                var kindName = (key as YamlScalarNode)?.Value ?? "";
                if (!kinds.TryGetValue(kindName, out var kind))
                {
                    problems.UnknownValue(Line(key), name, kindName, kinds.Keys);
                    continue;
                }

                foreach (var target in value is YamlSequenceNode list ? list.Children : [value])
                {
                    if (Text(name, target, TextLength) is not { } id)
                    {
                        continue;
                    }

                    if (id == file.WorkId)
                    {
                        problems.Error(ProblemCode.RelationToItself, Line(target), name);
                    }
                    else
                    {
                        relations.Add(new Relation(kind, id));
                    }
                }
            }
        }

        return relations.ToImmutable();
    }

    private ImmutableArray<Abstract>? Abstracts(string name, YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            problems.Error(ProblemCode.WrongShape, Line(node), name, "{fr: {title: …, summary: …}}");
            return null;
        }

        var abstracts = ImmutableArray.CreateBuilder<Abstract>();
        foreach (var (key, value) in map.Children)
        {
            var code = (key as YamlScalarNode)?.Value ?? "";
            if (Language.All.FirstOrDefault(one => one.Code == code) is not { } language)
            {
                problems.UnknownValue(Line(key), name, code, [.. Language.All.Select(one => one.Code)]);
            }
            else if (language == file.Language)
            {
                problems.Error(ProblemCode.AbstractOfText, Line(key), $"{name}.{code}", code, file.Path);
            }
            else if (Abstract($"{name}.{code}", language, key, value) is { } read)
            {
                abstracts.Add(read);
            }
        }

        return abstracts.ToImmutable();
    }

    private Abstract? Abstract(string name, Language language, YamlNode key, YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            problems.Error(ProblemCode.WrongShape, Line(node), name, "{title: …, summary: …}");
            return null;
        }

        var (title, summary, hasTitle) = ("", (string?)null, false);
        foreach (var (partKey, value) in map.Children)
        {
            var part = (partKey as YamlScalarNode)?.Value ?? "";
            switch (part)
            {
                case "title":
                    hasTitle = value is not YamlScalarNode { Value: null or "" };
                    title = hasTitle ? Text($"{name}.title", value, TitleLength) ?? "" : "";
                    break;
                case "summary" when value is YamlScalarNode { Value: null or "" }:
                    break;
                case "summary":
                    summary = Text($"{name}.summary", value, SummaryLength);
                    break;
                default:
                    UnknownField(partKey, $"{name}.{part}", [$"{name}.title", $"{name}.summary"]);
                    break;
            }
        }

        if (!hasTitle)
        {
            problems.Error(ProblemCode.MissingField, Line(key), $"{name}.title", $"{name}.title");
        }

        if (WrittenLanguage.Of($"{title} {summary}") is { } written && written != language)
        {
            problems.Warning(ProblemCode.AbstractInOtherLanguage, Line(key), name, language.Code, written.Code);
        }

        return title.Length == 0 ? null : new Abstract(language, title, summary);
    }

    private SourceReference? Source(string name, YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            problems.Error(ProblemCode.WrongShape, Line(node), name, "{title: …, url: https://…}");
            return null;
        }

        var source = new SourceReference(null, null, null);
        foreach (var (key, value) in map.Children)
        {
            var part = (key as YamlScalarNode)?.Value ?? "";
            if (Text($"{name}.{part}", value, TextLength) is not { } text)
            {
                continue;
            }

            switch (part)
            {
                case "title":
                    source = source with { Title = text };
                    break;
                case "body":
                    source = source with { Body = text };
                    break;
                case "url" when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.Host.Contains('.', StringComparison.Ordinal):
                    source = source with { Url = url };
                    break;
                case "url":
                    problems.Error(ProblemCode.InvalidLink, Line(value), $"{name}.url", text);
                    break;
                default:
                    UnknownField(key, part, ["title", "url", "body"]);
                    break;
            }
        }

        return source;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
