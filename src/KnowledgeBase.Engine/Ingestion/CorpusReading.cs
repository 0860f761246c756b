using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Problems;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>Reads and checks the files of a corpus, without storing anything: what <c>check</c> and <c>ingest</c> have in common.</summary>
internal sealed class CorpusReading
{
    private static readonly MarkdownParser Parser = new();

    private readonly Corpus corpus;
    private readonly DateOnly today;
    private readonly IProgress<IngestProgress>? progress;
    private readonly List<Problem> problems = [];

    public CorpusReading(Corpus corpus, DateOnly today, IProgress<IngestProgress>? progress)
    {
        this.corpus = corpus;
        this.today = today;
        this.progress = progress;
    }

    /// <summary>Files that could be read and have changed, by work.</summary>
    public Dictionary<string, List<(DocumentFile File, NewRevision Revision)>> Changed { get; } = new(StringComparer.Ordinal);

    /// <summary>Every document path that is there, readable or not.</summary>
    public HashSet<string> Present { get; } = new(StringComparer.Ordinal);

    /// <summary>The works that files speak of, refused ones included.</summary>
    public HashSet<string> WorkIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The works that have a refused file.</summary>
    public HashSet<(string WorkId, Language Language)> Refusals { get; } = [];

    public int Unchanged { get; private set; }

    public int Refused { get; private set; }

    public ImmutableArray<Problem> Problems =>
    [
        .. problems.OrderBy(problem => problem.Location.File, StringComparer.Ordinal).ThenBy(problem => problem.Location.Line ?? 0),
    ];

    public void Report(IEnumerable<Problem> found) => problems.AddRange(found);

    /// <summary>Reads the vocabulary's files; of a refused one, and of schemes that no file holds, what <paramref name="before"/> has.</summary>
    /// <param name="before">The vocabulary made of the files as they were.</param>
    /// <param name="knownHashes">The hashes of those files, by path; when none differs, nothing is read.</param>
    public VocabularyReading ReadVocabulary(ControlledVocabulary before, IReadOnlyDictionary<string, string> knownHashes)
    {
        var usable = new Dictionary<string, (string Hash, byte[] Bytes)>(StringComparer.Ordinal);
        var present = corpus.VocabularyFiles().ToList();
        if (present.Count == knownHashes.Count && present.All(path => Read(path) is { } bytes && Corpus.Hash(bytes) == knownHashes.GetValueOrDefault(path)))
        {
            return new VocabularyReading(before, usable, present);
        }

        var schemes = before.Schemes.ToDictionary(scheme => scheme.Id);
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in present)
        {
            if (Read(path) is not { } bytes)
            {
                continue;
            }

            var (scheme, found) = VocabularyParser.Parse(path, System.Text.Encoding.UTF8.GetString(bytes));
            Report(found);
            if (scheme is null)
            {
                Refused++;
                continue;
            }

            usable[path] = (Corpus.Hash(bytes), bytes);
            schemes[scheme.Id] = scheme;
            paths[scheme.Id] = path;
        }

        var vocabulary = new ControlledVocabulary(schemes.Values);
        Report(VocabularyParser.CheckReferences(vocabulary, paths));
        return new VocabularyReading(vocabulary, usable, present);
    }

    /// <summary>Reads the documents at or below a place that differ from those known.</summary>
    public void ReadDocuments(string below, IReadOnlyDictionary<string, string> knownHashes, ControlledVocabulary vocabulary)
    {
        var paths = corpus.Documents(below).ToList();
        foreach (var (index, path) in paths.Index())
        {
            Present.Add(path);
            ReadDocument(path, knownHashes.GetValueOrDefault(path), vocabulary);
            progress?.Report(new IngestProgress(index + 1, paths.Count, path));
        }
    }

    private void ReadDocument(string path, string? knownHash, ControlledVocabulary vocabulary)
    {
        if (!DocumentFile.TryParse(path, out var file, out var problem))
        {
            Refuse([problem!]);
            return;
        }

        WorkIds.Add(file!.WorkId);
        if (Read(path) is not { } bytes)
        {
            Refusals.Add((file.WorkId, file.Language));
            return;
        }

        // The parser's version is part of the hash, so that a better parser reads old files again.
        var hash = string.Create(CultureInfo.InvariantCulture, $"{Corpus.Hash(bytes)}.{Parser.Version}");
        if (hash == knownHash)
        {
            Unchanged++;
            return;
        }

        var result = Parser.Parse(file, bytes, vocabulary, today);
        if (result.Document is not { } document)
        {
            Refuse(result.Problems);
            Refusals.Add((file.WorkId, file.Language));
            return;
        }

        Report(result.Problems);
        if (!Changed.TryGetValue(file.WorkId, out var revisions))
        {
            Changed[file.WorkId] = revisions = [];
        }

        if (revisions.Find(other => other.File.Language == file.Language || other.File.Collection != file.Collection) is { File: not null } twin)
        {
            Refuse([new Problem(ProblemCode.WorkElsewhere, [file.WorkId, twin.File.Path], new ProblemLocation(path))]);
            return;
        }

        revisions.Add((file, new NewRevision(path, hash, bytes, document.Expression, document.Statement)));
    }

    private byte[]? Read(string path)
    {
        var bytes = corpus.Read(path, MarkdownParser.MaximalBytes, out var problem);
        if (problem is not null)
        {
            Refuse([problem]);
        }

        return bytes;
    }

    private void Refuse(IEnumerable<Problem> found)
    {
        Refused++;
        Report(found);
    }
}
