using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Analysis;
using KnowledgeBase.Engine.Index.Scoring;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index;

/// <summary>Writes a work, or each of its sections, as a Lucene document, with fields of its own for each language.</summary>
/// <param name="vocabulary">Where labels come from.</param>
internal sealed class WorkDocument(ControlledVocabulary vocabulary)
{
    /// <summary>A term longer than this cannot be indexed (Lucene's limit, in bytes).</summary>
    private const int LongestTerm = 32_766;

    private static readonly FieldType TextType = new(Lucene.Net.Documents.TextField.TYPE_NOT_STORED)
    {
        IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    };

    private static readonly Dictionary<Language, CompareInfo> Collations = Language.All.ToDictionary(language => language, language => CultureInfo.GetCultureInfo(language.Code).CompareInfo);

    private static readonly FieldType TermType = new(Lucene.Net.Documents.TextField.TYPE_NOT_STORED)
    {
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
        OmitNorms = true,
    };

    /// <summary>What a number in the title or the source counts beside one in the text.</summary>
    private const int OwnIdentifier = 5;

    static WorkDocument()
    {
        TextType.Freeze();
        TermType.Freeze();
    }

    /// <summary>The documents of a work: itself, or its sections.</summary>
    public IEnumerable<Document> Of(Work work, SearchUnit unit) => unit == SearchUnit.Works
        ? [Document(work, work.Id, unit)]
        : SectionWorks.Of(work).Select(one => Document(one.Section, NameOf(work, one.Anchor), unit));

    /// <summary>The name of a section in the index.</summary>
    public static string NameOf(Work work, string anchor) => $"{work.Id}#{anchor}";

    private Document Document(Work work, string id, SearchUnit unit)
    {
        var document = new Document
        {
            new StringField(IndexFields.Id, work.Id, Field.Store.NO),
            new SortedDocValuesField(IndexFields.Id, new BytesRef(id)),
            new NumericDocValuesField(IndexFields.Access, (long)work.Metadata.Access),
            new NumericDocValuesField(IndexFields.Date, work.Metadata.Date?.SortKey ?? 0),
            new StoredField(IndexFields.Record, HitRecord.Of(work).ToBytes()),
        };

        foreach (var field in FacetFields.All)
        {
            foreach (var value in field.AllValuesOf(work, vocabulary))
            {
                document.Add(new SortedSetDocValuesField(IndexFields.Facet(field), new BytesRef(value)));
            }
        }

        foreach (var expression in work.Expressions)
        {
            AddExpression(document, expression, unit);
        }

        document.Add(new Field(IndexFields.Concepts, new TermList(WorkConcepts.Of(work, vocabulary, unit)), TermType));
        document.Add(new Field(IndexFields.Identifiers, new TermList(Identifiers(work)), TermType));
        foreach (var expression in work.Expressions)
        {
            AddText(document, TextField.Labels, expression.Language, [work.Metadata.Source?.Title, work.Metadata.Issuer, expression.OriginalTitle]);
        }

        foreach (var one in work.Metadata.Abstracts)
        {
            AddText(document, TextField.Abstract, one.Language, [one.Title, one.Summary]);
            AddGrams(document, one.Language, [one.Title, one.Summary]);
        }

        foreach (var language in Language.All)
        {
            AddText(document, TextField.Labels, language, Labels(work, language, unit));
            document.Add(new SortedDocValuesField(IndexFields.TitleOrder(language), TitleKey(work, language)));
        }

        return document;
    }

    private static void AddExpression(Document document, Expression expression, SearchUnit unit)
    {
        // What a section is called is its heading; of what work it is comes second.
        string?[] titles = [expression.Title];
        IEnumerable<string?> headings = expression.Sections.Select(section => section.Title);
        AddText(document, TextField.Title, expression.Language, unit == SearchUnit.Works ? titles : headings);
        AddText(document, TextField.Headings, expression.Language, unit == SearchUnit.Works ? headings : titles);
        AddText(document, TextField.Body, expression.Language, expression.Sections.Select(section => section.Text).Prepend(expression.Summary));
        AddGrams(document, expression.Language, expression.Sections.SelectMany(section => new[] { section.Title, section.Text }).Prepend(expression.Summary).Prepend(expression.Title));
    }

    private static void AddGrams(Document document, Language language, IEnumerable<string?> texts)
    {
        if (LetterGrams.Has(language))
        {
            document.Add(new Field(IndexFields.Grams(language), new TermList(LetterGrams.In(language, texts.OfType<string>())), TermType));
        }
    }

    private static void AddText(Document document, TextField field, Language language, IEnumerable<string?> texts)
    {
        foreach (var text in texts.Where(text => !string.IsNullOrEmpty(text)))
        {
            document.Add(new Field(field.In(language), text, TextType));
        }
    }

    private static IEnumerable<string> Identifiers(Work work)
    {
        var own = work.Expressions.SelectMany(expression => new[] { expression.Title, expression.OriginalTitle })
            .Concat(work.Metadata.Abstracts.Select(one => one.Title))
            .Append(work.Metadata.Source?.Title);
        var texts = work.Expressions.SelectMany(expression => expression.Sections.SelectMany(section => new[] { section.Title, section.Text }).Prepend(expression.Summary));
        return own.OfType<string>().SelectMany(QueryIdentifier.TermsOf).Distinct().SelectMany(term => Enumerable.Repeat(term, OwnIdentifier))
            .Concat(texts.OfType<string>().SelectMany(QueryIdentifier.TermsOf));
    }

    private IEnumerable<string> Labels(Work work, Language language, SearchUnit unit)
    {
        var metadata = work.Metadata;
        (string Scheme, IEnumerable<string> Codes)[] own =
        [
            ("kind", [metadata.Kind]),
            ("jurisdiction", metadata.Jurisdiction is { } jurisdiction ? [jurisdiction] : []),
            ("topic", work.Topics),
        ];

        // What the whole work is about does not make each of its sections about it.
        (string Scheme, IEnumerable<string> Codes)[] ofTheWhole = unit == SearchUnit.Sections ? [] :
        [
            ("discipline", metadata.Disciplines),
            ("theme", metadata.Themes),
            ("sector", metadata.Sectors),
            ("substance", metadata.Substances),
            ("subject", metadata.Subjects),
        ];
        foreach (var (scheme, codes) in own.Concat(ofTheWhole))
        {
            foreach (var concept in codes.Select(code => vocabulary.Find(scheme, code)).OfType<Concept>())
            {
                if (concept.Label.Texts.TryGetValue(language, out var label))
                {
                    yield return label;
                }

                foreach (var alternative in concept.Alternatives.GetValueOrDefault(language, []))
                {
                    yield return alternative;
                }
            }
        }
    }

    private static BytesRef TitleKey(Work work, Language reader)
    {
        var key = Collations[reader].GetSortKey(work.TitleIn(reader).Title, CompareOptions.IgnoreCase).KeyData;
        return new BytesRef(key, 0, Math.Min(key.Length, LongestTerm));
    }
}
