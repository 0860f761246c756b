using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Tagging;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>
/// The one door: brings the catalogue in line with a folder of files. What is unchanged costs a hash; what has errors is
/// reported and leaves its last good version in place; what is gone is withdrawn and keeps its history.
/// </summary>
/// <param name="database">The catalogue.</param>
/// <param name="corpusDirectory">The configured corpus folder.</param>
/// <param name="clock">For times of revisions, and for dates in the future.</param>
public sealed class Ingestor(CatalogueDatabase database, string corpusDirectory, TimeProvider clock)
{
    /// <summary>Takes in the corpus folder, a file or folder in it, or a corpus folder elsewhere.</summary>
    /// <param name="path">The place; the corpus folder when <see langword="null"/>.</param>
    /// <param name="progress">Told after each file.</param>
    /// <exception cref="ProblemException">The place does not exist.</exception>
    public IngestReport Ingest(string? path = null, IProgress<IngestProgress>? progress = null)
    {
        var scope = Scope(path);
        using var store = IngestionStore.Begin(database, scope.Source, clock.GetUtcNow());
        var reading = new CorpusReading(new Corpus(scope.Root), Today, progress);
        var vocabulary = StoredVocabulary.Load(database);
        if (scope.Below.Length == 0 && scope.IsCorpus)
        {
            var read = reading.ReadVocabulary(vocabulary, store.VocabularyHashes());
            vocabulary = read.Vocabulary;
            store.StoreVocabulary(read.Usable, read.Present);
        }

        var tagger = new ConceptTagger(vocabulary);
        store.Retag(tagger.Fingerprint, tagger.Tag);

        var files = store.Files().Where(file => IsBelow(file.Path, scope.Below)).ToList();
        reading.ReadDocuments(scope.Below, files.ToDictionary(file => file.Path, file => file.Hash), vocabulary);

        var gone = files.Where(file => !reading.Present.Contains(file.Path)).ToLookup(file => file.WorkId);
        var accepted = 0;
        var refused = reading.Refused;
        foreach (var workId in reading.Changed.Keys.Concat(gone.Select(group => group.Key)).Distinct().Order(StringComparer.Ordinal))
        {
            var changed = reading.Changed.GetValueOrDefault(workId, []);
            if (changed.Count > 0 && store.PlaceElsewhere(workId, changed[0].File.Collection) is { } elsewhere && !IsMove(workId))
            {
                reading.Report(changed.Select(one => new Problem(ProblemCode.WorkElsewhere, [workId, elsewhere], new ProblemLocation(one.File.Path))));
                refused += changed.Count;
                continue;
            }

            reading.Report(Update(store, tagger, workId, changed, gone[workId]));
            accepted += changed.Count;
        }

        reading.Report(CheckRelations(reading, [.. store.WorkIds(), .. reading.WorkIds]));
        if (accepted > 0)
        {
            reading.Report(CheckDuplicates(reading, Texts(store)));
        }

        store.Commit();
        return new IngestReport(reading.Present.Count, reading.Unchanged, accepted, refused, gone.Sum(group => group.Count()), reading.Problems);

        // A work whose every known file is gone from its old place has moved to a new one.
        bool IsMove(string workId) => gone[workId].Any() && files.Where(file => file.WorkId == workId).All(file => !reading.Present.Contains(file.Path));
    }

    /// <summary>Reads and checks a corpus folder, or a file or folder of it, and stores nothing.</summary>
    /// <param name="path">The place.</param>
    /// <param name="corpusDirectory">The configured corpus folder: a place in it is checked as part of it.</param>
    /// <param name="clock">Dates after its today are problems.</param>
    /// <param name="progress">Told after each file.</param>
    /// <exception cref="ProblemException">The place does not exist.</exception>
    public static IngestReport Check(string path, string corpusDirectory, TimeProvider clock, IProgress<IngestProgress>? progress = null)
    {
        var scope = Scope(path, corpusDirectory);
        var reading = new CorpusReading(new Corpus(scope.Root), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), progress);
        var none = ImmutableDictionary<string, string>.Empty;
        var vocabulary = reading.ReadVocabulary(StoredVocabulary.Default, none).Vocabulary;
        reading.ReadDocuments(scope.Below, none, vocabulary);
        foreach (var (workId, changed) in reading.Changed)
        {
            var (_, problems) = Merge(changed[0].File.Collection, [.. changed.Select(one => Current(one.Revision))]);
            reading.Report(problems);
        }

        // A relation may lead to a file outside the part that is checked.
        var everything = new CorpusReading(new Corpus(scope.Root), DateOnly.MaxValue, null);
        if (scope.Below.Length > 0)
        {
            everything.ReadDocuments("", none, vocabulary);
        }

        reading.Report(CheckRelations(reading, [.. reading.WorkIds, .. everything.WorkIds]));
        reading.Report(CheckDuplicates(reading, Texts(scope.Below.Length > 0 ? everything : reading)));
        var accepted = reading.Changed.Sum(work => work.Value.Count);
        return new IngestReport(reading.Present.Count, 0, accepted, reading.Refused, 0, reading.Problems);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private IngestionScope Scope(string? path) => Scope(path ?? corpusDirectory, corpusDirectory);

    private static IngestionScope Scope(string path, string corpusDirectory)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var corpus = Path.TrimEndingDirectorySeparator(Path.GetFullPath(corpusDirectory));
        if (!Directory.Exists(full) && !File.Exists(full))
        {
            throw new ProblemException(Problem.Of(ProblemCode.FolderMissing, "CorpusDirectory", full, "KnowledgeBase:CorpusDirectory"));
        }

        if (full == corpus || full.StartsWith(corpus + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return new IngestionScope(corpus, full == corpus ? "" : Path.GetRelativePath(corpus, full).Replace(Path.DirectorySeparatorChar, '/'), IngestionScope.CorpusSource);
        }

        // A single file stands in a collection folder of a corpus of its own.
        return File.Exists(full)
            ? new IngestionScope(Path.GetFullPath(Path.Combine(full, "..", "..")), $"{Path.GetFileName(Path.GetDirectoryName(full))}/{Path.GetFileName(full)}", Path.GetFullPath(Path.Combine(full, "..", "..")))
            : new IngestionScope(full, "", full);
    }

    private static bool IsBelow(string path, string below) => below.Length == 0 || path == below || path.StartsWith(below + "/", StringComparison.Ordinal);

    /// <summary>Puts a work together from the files that changed and those that stay, and stores it.</summary>
    private static ImmutableArray<Problem> Update(IngestionStore store, ConceptTagger tagger, string workId, List<(DocumentFile File, NewRevision Revision)> changed, IEnumerable<FileState> gone)
    {
        var removedPaths = gone.Select(file => file.Path).ToImmutableArray();
        var changedLanguages = changed.Select(one => one.File.Language).ToHashSet();
        var removedLanguages = gone.Select(file => Language.Parse(file.Language)).Where(language => !changedLanguages.Contains(language)).ToImmutableArray();
        var staying = store.Expressions(workId).Where(one => !changedLanguages.Contains(one.Language) && !removedLanguages.Contains(one.Language)).ToList();
        var expressions = staying.Concat(changed.Select(one => Current(one.Revision))).ToList();
        if (expressions.Count == 0)
        {
            store.Store(new WorkUpdate(workId, "", null, [], removedPaths, removedLanguages));
            return [];
        }

        var collection = changed.Count > 0 ? changed[0].File.Collection : expressions[0].Path.Split('/')[0];
        var (metadata, problems) = Merge(collection, expressions);
        store.Store(new WorkUpdate(workId, collection, metadata, [.. changed.Select(one => one.Revision with { Expression = tagger.Tag(one.Revision.Expression) })], removedPaths, removedLanguages));
        return problems;
    }

    private static NearDuplicates Texts(IngestionStore store)
    {
        var texts = new NearDuplicates();
        foreach (var (workId, language, path, text) in store.Texts())
        {
            texts.Add(workId, language, path, text);
        }

        return texts;
    }

    private static NearDuplicates Texts(CorpusReading reading)
    {
        var texts = new NearDuplicates();
        foreach (var (file, revision) in reading.Changed.Values.SelectMany(work => work))
        {
            texts.Add(file.WorkId, file.Language, file.Path, string.Join('\n', revision.Expression.Sections.Select(section => section.Text)));
        }

        return texts;
    }

    private static CurrentExpression Current(NewRevision revision) => new(
        revision.Expression.Language,
        revision.Path,
        revision.Statement,
        [.. revision.Expression.Sections.Select(section => section.Anchor).Where(anchor => anchor.Length > 0)])
    {
        Bytes = revision.Bytes,
    };

    private static (WorkMetadata Metadata, ImmutableArray<Problem> Problems) Merge(string collection, List<CurrentExpression> expressions)
    {
        var ordered = expressions.OrderBy(one => Language.Precedence.IndexOf(one.Language)).ToList();
        var (metadata, problems) = MetadataStatement.Merge([.. ordered.Select(one => (one.Path, one.Language, one.Statement))], Collections.DefaultKind(collection));
        var first = ordered[0];
        foreach (var other in ordered.Skip(1).Where(other => !other.Anchors.SequenceEqual(first.Anchors)))
        {
            var surplus = other.Anchors.Except(first.Anchors).ToList();
            var difference = first.Anchors.Except(other.Anchors).Select(anchor => "-" + anchor).Concat(surplus.Select(anchor => "+" + anchor));
            problems = problems.Add(new Problem(
                ProblemCode.SectionsDiffer,
                [string.Join(", ", difference.DefaultIfEmpty("≠")), first.Path],
                new ProblemLocation(other.Path, surplus.Select(anchor => SourceLines.OfAnchor(other.Bytes, anchor)).FirstOrDefault() ?? 1),
                ProblemSeverity.Warning));
        }

        return (metadata, [.. problems.Select(problem => WithLine(problem, expressions))]);
    }

    private static Problem WithLine(Problem problem, List<CurrentExpression> expressions) =>
        problem.Location is { Line: null, Field: { } field } && expressions.Find(one => one.Path == problem.Location.File) is { } expression
            ? problem with { Location = problem.Location with { Line = SourceLines.OfField(expression.Bytes, field) } }
            : problem;

    private static IEnumerable<Problem> CheckRelations(CorpusReading reading, HashSet<string> known) =>
        from work in reading.Changed.Values
        from one in work
        from relation in one.Revision.Statement.Relations ?? []
        where !known.Contains(relation.Target)
        let near = Spelling.Nearest(relation.Target, known.Order(StringComparer.Ordinal))
        select new Problem(
            near is null ? ProblemCode.UnknownWork : ProblemCode.UnknownWorkDidYouMean,
            near is null ? [relation.Target] : [relation.Target, near],
            new ProblemLocation(one.File.Path, SourceLines.OfWord(one.Revision.Bytes, relation.Target), "relations"),
            ProblemSeverity.Warning);

    /// <summary>Texts that have changed and are nearly the same as another work's.</summary>
    private static IEnumerable<Problem> CheckDuplicates(CorpusReading reading, NearDuplicates texts)
    {
        var changed = reading.Changed.Values.SelectMany(work => work).Select(one => one.File.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var pair in texts.Pairs().Where(pair => changed.Contains(pair.Path) || changed.Contains(pair.OtherPath)))
        {
            var (path, other) = changed.Contains(pair.Path) ? (pair.Path, pair.OtherPath) : (pair.OtherPath, pair.Path);
            yield return new Problem(
                ProblemCode.NearDuplicate,
                [other, Math.Round(100 * pair.Resemblance).ToString(CultureInfo.InvariantCulture)],
                new ProblemLocation(path),
                ProblemSeverity.Warning);
        }
    }
}
