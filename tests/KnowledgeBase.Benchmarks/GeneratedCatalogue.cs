using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;

namespace KnowledgeBase.Benchmarks;

/// <summary>The generated collection in a catalogue. Only the reading of files is left out.</summary>
internal static class GeneratedCatalogue
{
    private const int BatchSize = 5_000;

    /// <summary>Opens the catalogue in this folder and takes in what is missing.</summary>
    public static CatalogueDatabase Open(string folder, GeneratedCorpus corpus)
    {
        var database = CatalogueDatabase.Open(folder);
        var present = (int)new ChangeLog(database).Works();
        foreach (var batch in corpus.Documents().Skip(present).Chunk(BatchSize))
        {
            Store(database, batch);
        }

        return database;
    }

    /// <summary>Publishes documents in one transaction.</summary>
    public static void Store(CatalogueDatabase database, IEnumerable<GeneratedDocument> documents)
    {
        using var store = IngestionStore.Begin(database, "generated", DateTimeOffset.UnixEpoch);
        foreach (var document in documents)
        {
            store.Store(Update(document));
        }

        store.Commit();
    }

    private static WorkUpdate Update(GeneratedDocument document)
    {
        var metadata = new WorkMetadata
        {
            Kind = document.Kind,
            Jurisdiction = document.Jurisdiction,
            Status = document.Status,
            Adopted = new PartialDate(document.Year),
            Disciplines = document.Disciplines,
            Themes = document.Themes,
            Sectors = document.Sectors,
            Substances = document.Substances,
        };
        var sections = document.Sections.Select((section, i) => new Section(
            string.Create(CultureInfo.InvariantCulture, $"s{i + 1}"), 2, section.Heading, section.Topic, [], $"<p>{section.Text}</p>", section.Text));
        var expression = new Expression(Language.English, document.Title, null, null, [.. sections]);
        var revision = new NewRevision($"{document.Id}.en.md", $"{document.Id} {document.Title}", ReadOnlyMemory<byte>.Empty, expression, new MetadataStatement());
        return new WorkUpdate(document.Id, "regulations", metadata, [revision], [], []);
    }
}
