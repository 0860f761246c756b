using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Documents;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>Gathers the blocks of a Markdown document into sections.</summary>
internal sealed partial class SectionReader(Language language, int firstLine, ControlledVocabulary vocabulary, ProblemList problems)
{
    private readonly ImmutableArray<Section>.Builder sections = ImmutableArray.CreateBuilder<Section>();
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly List<Block> blocks = [];
    private readonly List<(string Target, int Line)> references = [];
    private readonly List<int> lines = [];
    private readonly List<ProvisionValue> values = [];
    private HeadingBlock? heading;
    private string anchor = "";
    private string? topic;

    /// <summary>Takes the next block at the top of the document.</summary>
    public void Take(Block block)
    {
        switch (block)
        {
            case HeadingBlock { Level: <= 3 } next:
                Close();
                Open(next);
                break;
            case FencedCodeBlock { Info: "values" } fence:
                ReadValues(fence);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            default:
                blocks.Add(block);
                CheckLinks(block);
                break;
        }
    }

    /// <summary>The sections, when all blocks have been taken.</summary>
    public ImmutableArray<Section> Finish()
    {
        Close();
        foreach (var (target, line) in references.Where(reference => !anchors.Contains(reference.Target)))
        {
            problems.Warning(ProblemCode.UnknownAnchor, line, null, target);
        }

        // Who still has errors to put right is not bothered with what may be their consequence.
        if (!problems.HasErrors)
        {
            CheckTexts();
        }

        return sections.ToImmutable();
    }

    private void CheckLinks(Block block)
    {
        var line = block.Line + firstLine;
        foreach (var link in MarkdownText.Links(block))
        {
            if (link.StartsWith('#'))
            {
                references.Add((Uri.UnescapeDataString(link[1..]), line));
            }
            else if (!MarkdownText.IsSafe(link))
            {
                problems.Warning(ProblemCode.InvalidLink, line, null, link);
            }
        }
    }

    private void CheckTexts()
    {
        if (WrittenLanguage.Of(string.Join('\n', sections.Select(section => section.Text))) is { } whole && whole != language)
        {
            problems.Warning(ProblemCode.TextInOtherLanguage, firstLine, null, language.Code, whole.Code);
            return;
        }

        foreach (var (i, section) in sections.Index())
        {
            if (section is { Text.Length: 0, Values.Length: 0 } && (i == sections.Count - 1 || sections[i + 1].Level <= section.Level))
            {
                problems.Warning(ProblemCode.EmptySection, lines[i], null, section.Title);
            }
            else if (WrittenLanguage.Of(section.Text) is { } written && written != language)
            {
                problems.Warning(ProblemCode.TextInOtherLanguage, lines[i], null, language.Code, written.Code);
            }
        }
    }

    private void Open(HeadingBlock next)
    {
        heading = next;
        var line = next.Line + firstLine;
        var attributes = next.GetAttributes();
        anchor = attributes.Id ?? "";
        topic = attributes.Properties?.FirstOrDefault(property => property.Key == "topic").Value;

        if (MarkdownText.Plain([next]) is var title && title.Contains("{#", StringComparison.Ordinal))
        {
            // Attributes that could not be read stay in the heading's text.
            problems.Error(ProblemCode.InvalidAnchor, line, null, title[title.IndexOf("{#", StringComparison.Ordinal)..]);
        }
        else if (!Anchor().IsMatch(anchor))
        {
            problems.Error(ProblemCode.InvalidAnchor, line, null, anchor);
        }
        else if (!anchors.Add(anchor))
        {
            problems.Error(ProblemCode.RepeatedAnchor, line, null, anchor);
        }

        if (topic is not null && vocabulary.Find("topic", topic) is null)
        {
            problems.UnknownValue(line, "topic", topic, vocabulary.Codes("topic"));
        }

        foreach (var (name, _) in attributes.Properties?.Where(property => property.Key != "topic") ?? [])
        {
            problems.Error(ProblemCode.UnknownField, line, name, name, "topic");
        }
    }

    private void Close()
    {
        var text = MarkdownText.Plain(blocks);
        if (heading is not null || text.Length > 0)
        {
            lines.Add((heading?.Line ?? 0) + firstLine);
            sections.Add(new Section(
                anchor,
                heading is null ? 0 : Math.Max(2, heading.Level),
                heading is null ? "" : MarkdownText.Plain([heading]),
                topic,
                [.. values],
                MarkdownText.Html(blocks),
                text));
        }

        blocks.Clear();
        values.Clear();
    }

    private void ReadValues(FencedCodeBlock fence)
    {
        var line = fence.Line + firstLine;
        if (heading is null)
        {
            problems.Error(ProblemCode.ValuesOutsideProvision, line, "values");
            return;
        }

        foreach (var content in fence.Lines.Lines.Take(fence.Lines.Count))
        {
            line++;
            var text = content.ToString().Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (ProvisionValues.TryParse(text, out var value, out var expected))
            {
                values.Add(value!);
            }
            else
            {
                problems.Error(ProblemCode.InvalidProvisionValue, line, "values", text, expected);
            }
        }
    }

    /// <summary>Written anchors are ASCII; those made from a heading may have letters of any script.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}_-]{0,119}$", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();
}
