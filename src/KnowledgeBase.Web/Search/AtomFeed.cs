using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using KnowledgeBase.Web.Shared;

namespace KnowledgeBase.Web.Search;

/// <summary>Writes a page of hits as an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static string Write(SearchPage page, Uri address, ControlledVocabulary vocabulary)
    {
        var query = page.Query;
        var text = new Utf8StringWriter();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, query.Reader.Code);
            xml.WriteElementString("title", Atom, Title(query));
            xml.WriteElementString("id", Atom, Absolute(Addresses.SearchFeed(query)));
            xml.WriteElementString("updated", Atom, Updated(page.Hits.Max(hit => hit.Year)));
            Link("self", Addresses.SearchFeed(query), "application/atom+xml");
            Link("alternate", Addresses.Search(query), "text/html");
            foreach (var hit in page.Hits)
            {
                var link = Absolute(Addresses.Document(query.Reader, hit.Id, hit.Language));
                xml.WriteStartElement("entry", Atom);
                Words("title", hit.Title, hit.TitleLanguage);
                xml.WriteElementString("id", Atom, Absolute(Addresses.Document(query.Reader, hit.Id)));
                xml.WriteElementString("updated", Atom, Updated(hit.Year));
                Link("alternate", Addresses.Document(query.Reader, hit.Id, hit.Language), "text/html");
                xml.WriteStartElement("author", Atom);
                xml.WriteElementString("name", Atom, hit.Jurisdiction is { } code ? vocabulary.Label("jurisdiction", code, query.Reader) : PageTexts.In(query.Reader)["site.name"]);
                xml.WriteEndElement();
                Words("summary", hit.Snippet, hit.SnippetLanguage);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();

            void Words(string element, IEnumerable<SnippetPart> parts, Language language)
            {
                xml.WriteStartElement(element, Atom);
                xml.WriteAttributeString("xml", "lang", null, language.Code);
                xml.WriteString(string.Concat(parts.Select(part => part.Text)));
                xml.WriteEndElement();
            }

            void Link(string relation, string target, string type)
            {
                xml.WriteStartElement("link", Atom);
                xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString("type", type);
                xml.WriteAttributeString("href", Absolute(target));
                xml.WriteEndElement();
            }
        }

        return text.ToString();

        string Absolute(string target) => new Uri(address, target).AbsoluteUri;
    }

    private static string Title(SearchQuery query)
    {
        var site = PageTexts.In(query.Reader)["site.name"];
        return query.Text.Length == 0 ? site : $"{query.Text} · {site}";
    }

    private static string Updated(int? year) => string.Create(CultureInfo.InvariantCulture, $"{year ?? 1970:0000}-01-01T00:00:00Z");

    private sealed class Utf8StringWriter() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
