using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>Writes Markdown blocks as plain text and as safe HTML.</summary>
internal static class MarkdownText
{
    /// <summary>The text of the blocks, a line for each paragraph, item, cell row or heading; inline markup is left out.</summary>
    public static string Plain(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            Append(text, block);
        }

        return text.ToString().Trim();
    }

    /// <summary>
    /// The blocks as HTML without raw HTML, without attributes of the author's, without pictures, and with links only to
    /// https addresses and to places in the same document.
    /// </summary>
    public static string Html(IReadOnlyList<Block> blocks)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Insert(0, new HtmlTableRenderer());
        foreach (var block in blocks)
        {
            MakeSafe(block);
            renderer.Render(block);
        }

        return writer.ToString().Trim();
    }

    /// <summary>The targets of the links in a block, pictures left out.</summary>
    public static IEnumerable<string> Links(Block block) => WithDescendants(block)
        .Select(node => node switch
        {
            LinkInline { IsImage: false } link => link.Url,
            AutolinkInline { IsEmail: false } link => link.Url,
            _ => null,
        })
        .OfType<string>();

    /// <summary>Whether a link is kept: to an https address, or to a place in the same document.</summary>
    public static bool IsSafe(string? url) => url is not null
        && (url.StartsWith('#') || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps));

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case TableRow row:
                foreach (var cell in row.OfType<TableCell>())
                {
                    foreach (var part in cell.OfType<LeafBlock>())
                    {
                        AppendInlines(text, part.Inline);
                    }

                    text.Append(" · ");
                }

                text.Length -= text.Length >= 3 ? 3 : 0;
                text.Append('\n');
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Append(text, child);
                }

                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append('\n');
                break;
            case LeafBlock { Inline: not null } leaf:
                AppendInlines(text, leaf.Inline);
                text.Append('\n');
                break;
        }
    }

    private static void AppendInlines(StringBuilder text, ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case ContainerInline container:
                    AppendInlines(text, container);
                    break;
            }
        }
    }

    private static void MakeSafe(MarkdownObject root)
    {
        foreach (var node in WithDescendants(root).ToList())
        {
            node.TryGetAttributes()?.Properties?.Clear();
            if (node.TryGetAttributes() is { } attributes)
            {
                attributes.Id = null;
                attributes.Classes?.Clear();
            }

            switch (node)
            {
                case LinkInline link:
                    link.IsImage = false;
                    link.Title = null;
                    link.GetDynamicUrl = null;
                    if (!IsSafe(link.Url))
                    {
                        Unwrap(link);
                    }

                    break;
                case AutolinkInline auto when !IsSafe(auto.Url):
                    auto.ReplaceBy(new LiteralInline(auto.Url));
                    break;
            }
        }
    }

    private static IEnumerable<MarkdownObject> WithDescendants(MarkdownObject node) => node switch
    {
        ContainerBlock container => container.SelectMany(WithDescendants).Prepend(container),
        LeafBlock { Inline: { } inlines } leaf => inlines.SelectMany(WithDescendants).Prepend(leaf),
        ContainerInline container => container.SelectMany(WithDescendants).Prepend(container),
        _ => [node],
    };

    private static void Unwrap(ContainerInline container)
    {
        while (container.FirstChild is { } child)
        {
            child.Remove();
            container.InsertBefore(child);
        }

        container.Remove();
    }
}
