using System.Text;

namespace KnowledgeBase.Web.Vocabulary.Skos;

/// <summary>Writes RDF as Turtle (W3C RDF 1.1 Turtle).</summary>
internal static class Turtle
{
    public const string MediaType = "text/turtle";

    /// <summary>The statements, a block for each run of one subject.</summary>
    public static string Write(IEnumerable<RdfStatement> statements, string ownNamespace)
    {
        var text = new StringBuilder();
        foreach (var (prefix, space) in SkosTerms.Prefixes.Add(("kb", ownNamespace)))
        {
            text.Append("@prefix ").Append(prefix).Append(": <").Append(space).Append("> .\n");
        }

        RdfStatement? last = null;
        foreach (var statement in statements)
        {
            if (last?.Subject != statement.Subject)
            {
                text.Append(last is null ? "\n<" : " .\n\n<").Append(statement.Subject).Append("> ").Append(Predicate(statement.Predicate)).Append(' ');
            }
            else if (last?.Predicate != statement.Predicate)
            {
                text.Append(" ;\n    ").Append(Predicate(statement.Predicate)).Append(' ');
            }
            else
            {
                text.Append(" , ");
            }

            Append(text, statement.Target);
            last = statement;
        }

        return text.Append(last is null ? "" : " .\n").ToString();
    }

    private static string Predicate(string name) => name == SkosTerms.Type ? "a" : name;

    private static void Append(StringBuilder text, RdfTerm term)
    {
        if (term.IsIri)
        {
            text.Append('<').Append(term.Value).Append('>');
            return;
        }

        text.Append('"');
        foreach (var letter in term.Value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
        if (term.Language is not null)
        {
            text.Append('@').Append(term.Language.Code);
        }
    }
}
