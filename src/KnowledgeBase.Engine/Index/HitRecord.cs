using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Storage;

namespace KnowledgeBase.Engine.Index;

/// <summary>What is kept with a work in the index so that a page of hits needs nothing else.</summary>
internal sealed record HitRecord(string Id, string Kind, string? Jurisdiction, int? Year, string? Status, ImmutableArray<HitRecord.Text> Expressions, ImmutableArray<Abstract> Abstracts)
{
    /// <summary>One language of the work.</summary>
    internal sealed record Text(Language Language, string Title, string? Summary, ImmutableArray<Passage> Passages);

    /// <summary>One section: where it is and what it says.</summary>
    internal sealed record Passage(string Anchor, string? Topic, string Title, string Body);

    public static HitRecord Of(Work work) => new(
        work.Id,
        work.Metadata.Kind,
        work.Metadata.Jurisdiction,
        work.Metadata.Date?.Year,
        work.Metadata.Status,
        [
            .. work.Expressions.Select(expression => new Text(
                expression.Language,
                expression.Title,
                expression.Summary,
                [.. expression.Sections.Select(section => new Passage(section.Anchor, section.Topic, section.Title, section.Text))])),
        ],
        work.Metadata.Abstracts);

    /// <summary>Reads the record of a document.</summary>
    public static HitRecord Read(SegmentView segment, int doc)
    {
        var stored = segment.Reader.Document(doc, FieldOnly).GetBinaryValue(IndexFields.Record);
        return FromBytes(stored.Bytes, stored.Offset, stored.Length);
    }

    /// <summary>The expression in this language, when there is one.</summary>
    public Text? In(Language language) => Expressions.FirstOrDefault(text => text.Language == language);

    /// <summary>Title and summary in a language in which there is no expression.</summary>
    public Abstract? AbstractIn(Language language) => Abstracts.FirstOrDefault(one => one.Language == language);

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Id);
        writer.Write(Kind);
        writer.Write(Jurisdiction ?? "");
        writer.Write(Year ?? 0);
        writer.Write(Status ?? "");
        writer.Write(Expressions.Length);
        foreach (var text in Expressions)
        {
            writer.Write((byte)text.Language.Ordinal);
            writer.Write(text.Title);
            writer.Write(text.Summary ?? "");
            writer.Write(text.Passages.Length);
            foreach (var passage in text.Passages)
            {
                writer.Write(passage.Anchor);
                writer.Write(passage.Topic ?? "");
                writer.Write(passage.Title);
                writer.Write(passage.Body);
            }
        }

        writer.Write((byte)Abstracts.Length);
        foreach (var one in Abstracts)
        {
            writer.Write((byte)one.Language.Ordinal);
            writer.Write(one.Title);
            writer.Write(one.Summary ?? "");
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static HitRecord FromBytes(byte[] bytes, int offset, int length)
    {
        var reader = new RecordReader(bytes.AsSpan(offset, length));
        var id = reader.ReadString();
        var kind = reader.ReadString();
        var jurisdiction = OrNull(reader.ReadString());
        var year = reader.ReadInt32();
        var status = OrNull(reader.ReadString());
        var texts = ImmutableArray.CreateBuilder<Text>();
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            var language = Language.All[reader.ReadByte()];
            var title = reader.ReadString();
            var summary = OrNull(reader.ReadString());
            var passages = ImmutableArray.CreateBuilder<Passage>();
            for (var j = reader.ReadInt32(); j > 0; j--)
            {
                passages.Add(new Passage(reader.ReadString(), OrNull(reader.ReadString()), reader.ReadString(), reader.ReadString()));
            }

            texts.Add(new Text(language, title, summary, passages.ToImmutable()));
        }

        var abstracts = ImmutableArray.CreateBuilder<Abstract>();
        for (var i = reader.ReadByte(); i > 0; i--)
        {
            abstracts.Add(new Abstract(Language.All[reader.ReadByte()], reader.ReadString(), OrNull(reader.ReadString())));
        }

        return new HitRecord(id, kind, jurisdiction, year == 0 ? null : year, status, texts.ToImmutable(), abstracts.ToImmutable());
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static readonly HashSet<string> FieldOnly = [IndexFields.Record];
}
