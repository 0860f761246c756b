using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>
/// Reads Markdown (CommonMark with pipe tables and attributes) with a YAML front matter. Headings of the second and third
/// level start sections; <c>{#anchor topic=code}</c> behind a heading gives its address and its provision topic.
/// </summary>
public sealed partial class MarkdownParser : IDocumentParser
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximalBytes = 1_000_000;

    private const int MaximalHeadings = 500;
    private const int MaximalColumns = 64;
    private const int MaximalLineLength = 20_000;
    private const int MaximalFrontMatter = 32_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePipeTables()
        .UseGenericAttributes()
        .DisableHtml()
        .Build();

    /// <inheritdoc />
    public int Version => 1;

    /// <inheritdoc />
    public ParseResult Parse(DocumentFile file, ReadOnlyMemory<byte> bytes, ControlledVocabulary vocabulary, DateOnly today)
    {
        var problems = new ProblemList(file.Path);
        var document = Read(file, bytes, vocabulary, today, problems);
        return new ParseResult(problems.HasErrors ? null : document, problems.ToImmutable());
    }

    private static ParsedDocument? Read(DocumentFile file, ReadOnlyMemory<byte> bytes, ControlledVocabulary vocabulary, DateOnly today, ProblemList problems)
    {
        if (bytes.Length > MaximalBytes)
        {
            problems.Error(ProblemCode.FileTooLarge, null, null, Number(bytes.Length), Number(MaximalBytes));
            return null;
        }

        if (!TryDecode(bytes.Span, out var text, out var badLine))
        {
            problems.Error(ProblemCode.InvalidText, badLine, null);
            return null;
        }

        var frontMatter = FrontMatterBlock().Match(text);
        if (!frontMatter.Success || frontMatter.Groups["yaml"].Length > MaximalFrontMatter)
        {
            problems.Error(ProblemCode.MissingFrontMatter, 1, null);
            return null;
        }

        if (!YamlReader.TryRead(frontMatter.Groups["yaml"].Value, out var root, out var reason, out var line))
        {
            problems.Error(ProblemCode.InvalidYaml, line + 1, null, reason);
            return null;
        }

        var head = FrontMatterReader.ReadFrom(root, lineOffset: 1, file, vocabulary, today, problems);
        var bodyLine = text.AsSpan(0, frontMatter.Length).Count('\n') + 1;
        var sections = ReadBody(file.Language, text[frontMatter.Length..], bodyLine, vocabulary, problems);
        SourceLines.CheckCasNumbers(text, problems);
        var expression = new Expression(file.Language, head.Title ?? "", head.OriginalTitle, head.Summary, sections);
        return new ParsedDocument(expression, head.Statement);
    }

    private static ImmutableArray<Section> ReadBody(Language language, string body, int firstLine, ControlledVocabulary vocabulary, ProblemList problems)
    {
        if (!IsBounded(body, firstLine, problems))
        {
            return [];
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(body, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses text that is nested too deeply.
            problems.Error(ProblemCode.TooMuchStructure, firstLine, null, "nesting", "128");
            return [];
        }

        var reader = new SectionReader(language, firstLine, vocabulary, problems);
        foreach (var block in document.ToList())
        {
            reader.Take(block);
        }

        var sections = reader.Finish();
        if (sections.All(section => section.Text.Length == 0 && section.Title.Length == 0))
        {
            problems.Error(ProblemCode.EmptyText, firstLine, null);
        }

        return sections;
    }

    /// <summary>Some small texts cost Markdig minutes: such are refused before it sees them.</summary>
    private static bool IsBounded(string body, int firstLine, ProblemList problems)
    {
        var headings = 0;
        var line = firstLine;
        foreach (var content in body.AsSpan().EnumerateLines())
        {
            if (content.Length > MaximalLineLength)
            {
                problems.Error(ProblemCode.TextTooLong, line, null, Number(content.Length), Number(MaximalLineLength));
                return false;
            }

            if (content.Count('|') > MaximalColumns)
            {
                problems.Error(ProblemCode.TooMuchStructure, line, null, "|", Number(MaximalColumns));
                return false;
            }

            if (content.Count('[') > MaximalColumns || content.Count('*') > 1_000 || content.Count('_') > 1_000)
            {
                problems.Error(ProblemCode.TooMuchStructure, line, null, "[ * _", Number(MaximalColumns));
                return false;
            }

            if (content.StartsWith("#") && ++headings > MaximalHeadings)
            {
                problems.Error(ProblemCode.TooMuchStructure, line, null, "#", Number(MaximalHeadings));
                return false;
            }

            line++;
        }

        return true;
    }

    private static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out int badLine)
    {
        badLine = 0;
        text = "";
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            text = StrictUtf8.GetString(bytes).ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        }
        catch (DecoderFallbackException e)
        {
            badLine = bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n') + 1;
            return false;
        }

        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        badLine = nul < 0 ? 0 : text.AsSpan(0, nul).Count('\n') + 1;
        return nul < 0;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A---[ \t]*\n(?<yaml>.*?\n)---[ \t]*(?:\n|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatterBlock();
}
