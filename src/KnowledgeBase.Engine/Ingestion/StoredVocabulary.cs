using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>The vocabulary that the product comes with, and the one that the catalogue holds.</summary>
public static class StoredVocabulary
{
    private const string ResourcePrefix = "vocabulary/";
    private static readonly ConditionalWeakTable<CatalogueDatabase, Loading> Loaded = [];
    private static readonly Lazy<ControlledVocabulary> Shipped = new(() => new ControlledVocabulary(ShippedFiles().Select(ReadShipped)));

    /// <summary>The vocabulary as it was when this version was built: for corpora that bring none of their own.</summary>
    public static ControlledVocabulary Default => Shipped.Value;

    /// <summary>The vocabulary that was taken in last; schemes that it lacks are those of <see cref="Default"/>.</summary>
    /// <remarks>Reading YAML takes its time: everyone in a process who asks between two changes of the vocabulary gets the same one.</remarks>
    public static ControlledVocabulary Load(CatalogueDatabase database)
    {
        var sequence = new ChangeLog(database).State().VocabularySequence;
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(database, out var loaded) || loaded.Sequence != sequence)
            {
                loaded = new Loading(sequence, Read(database));
                Loaded.AddOrUpdate(database, loaded);
            }

            return loaded.Vocabulary;
        }
    }

    private static ControlledVocabulary Read(CatalogueDatabase database)
    {
        var files = new VocabularyStore(database).Files();
        if (files.Count == 0)
        {
            return Default;
        }

        var stored = files
            .Select(file => VocabularyParser.Parse(file.Name, Encoding.UTF8.GetString(file.Bytes)).Scheme)
            .OfType<ConceptScheme>()
            .ToList();

        // What the catalogue has under the same name is not read twice.
        var missing = ShippedFiles().Where(name => files.All(file => file.Name != name)).Select(ReadShipped);
        return new ControlledVocabulary([.. stored, .. missing.Where(scheme => stored.All(own => own.Id != scheme.Id))]);
    }

    private static IEnumerable<string> ShippedFiles() => Assembly.GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static ConceptScheme ReadShipped(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!, Encoding.UTF8);
        return VocabularyParser.Parse(name, reader.ReadToEnd()).Scheme
            ?? throw new InvalidDataException($"The vocabulary that was built in is not valid: {name}.");
    }

    private sealed record Loading(long Sequence, ControlledVocabulary Vocabulary);
}
