using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>Reads YAML into nodes that know their lines, without letting a hostile text do harm.</summary>
internal static class YamlReader
{
    private const int MaximalDepth = 16;

    /// <summary>Reads one document whose root is a map.</summary>
    /// <param name="text">The text.</param>
    /// <param name="root">The root, when the text is well formed.</param>
    /// <param name="reason">Otherwise why not.</param>
    /// <param name="line">And where, from 1.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out YamlMappingNode? root, out string reason, out int line)
    {
        root = null;
        reason = "a map of fields was expected";
        line = 1;
        try
        {
            // The node model is built recursively: depth and aliases are checked on the flat stream of events first.
            var parser = new Parser(new StringReader(text));
            var depth = 0;
            while (parser.MoveNext())
            {
                line = (int)parser.Current!.Start.Line;
                if (parser.Current is AnchorAlias)
                {
                    reason = "aliases (*name) are not allowed";
                    return false;
                }

                depth += parser.Current.NestingIncrease;
                if (depth > MaximalDepth)
                {
                    reason = "too deeply nested";
                    return false;
                }
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            line = 1;
            root = stream.Documents.Count == 1 ? stream.Documents[0].RootNode as YamlMappingNode : null;
            return root is not null;
        }
        catch (YamlException e)
        {
            line = Math.Max(1, (int)e.Start.Line);
            reason = e.InnerException?.Message ?? e.Message;
            return false;
        }
    }
}
