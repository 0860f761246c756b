using System.Globalization;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index;

/// <summary>Checks an index: whether its files are sound, and whether it holds what the catalogue holds.</summary>
public static class IndexCheck
{
    private const int Tries = 3;

    /// <summary>Checks the indexes of works and of sections in a folder; another process may be writing them.</summary>
    /// <param name="folder">The index folder.</param>
    /// <param name="catalogue">The catalogue that they follow.</param>
    /// <returns>What is wrong, in English for the operator's log; empty when nothing is.</returns>
    public static IReadOnlyList<string> Run(string folder, CatalogueDatabase catalogue) =>
    [
        .. SearchIndex.AllFiles(folder).SelectMany(one => Run(one.Unit, one.Files, catalogue).Select(problem => one.Unit == SearchUnit.Works ? problem : $"sections: {problem}")),
    ];

    /// <summary>Where the index in a folder stands, as committed for works and for sections both; <see cref="IndexPosition.None"/> when one of them is missing.</summary>
    public static IndexPosition Position(string folder)
    {
        var positions = SearchIndex.AllFiles(folder).Select(one => PositionOf(one.Files)).ToList();
        return positions.MinBy(position => position.Sequence)!;
    }

    private static IndexPosition PositionOf(string files)
    {
        using var directory = Open(files);
        if (!DirectoryReader.IndexExists(directory))
        {
            return IndexPosition.None;
        }

        using var reader = DirectoryReader.Open(directory);
        return IndexPosition.FromCommitData(reader.IndexCommit.UserData);
    }

    private static NIOFSDirectory Open(string files) => new(new DirectoryInfo(files), NoLockFactory.GetNoLockFactory());

    private static List<string> Run(SearchUnit unit, string files, CatalogueDatabase catalogue)
    {
        using var directory = Open(files);
        if (!DirectoryReader.IndexExists(directory))
        {
            return ["there is no index"];
        }

        for (var attempt = 1; ; attempt++)
        {
            var before = LastGeneration(directory);
            var problems = Attempt(unit, directory, catalogue);

            // A writer beside us may have merged away the files that were being read.
            if (problems.Count == 0 || attempt == Tries || LastGeneration(directory) == before)
            {
                return problems;
            }
        }
    }

    internal static IReadOnlyList<string> Problems(Lucene.Net.Store.Directory directory)
    {
        try
        {
            using var log = new StringWriter(CultureInfo.InvariantCulture);
            var status = new CheckIndex(directory) { InfoStream = log }.DoCheckIndex();
            return status.Clean ? [] : [log.ToString()];
        }
        catch (Exception e) when (e is IOException or CorruptIndexException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            return [e.Message];
        }
    }

    private static List<string> Attempt(SearchUnit unit, NIOFSDirectory directory, CatalogueDatabase catalogue)
    {
        var problems = new List<string>(Problems(directory));
        if (problems.Count > 0)
        {
            return problems;
        }

        var state = new ChangeLog(catalogue).State();
        using var reader = DirectoryReader.Open(directory);
        var position = IndexPosition.FromCommitData(reader.IndexCommit.UserData);
        if (position.Catalogue != state.Identity || position.Sequence != state.LastSequence)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"the index stands at change {position.Sequence}, the catalogue at {state.LastSequence}"));
        }

        var indexed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            var ids = leaf.AtomicReader.GetSortedDocValues(IndexFields.Id);
            var bytes = new BytesRef();
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(doc) != false)
                {
                    ids.Get(doc, bytes);
                    if (!indexed.Add(bytes.Utf8ToString()))
                    {
                        problems.Add($"{bytes.Utf8ToString()} is in the index twice");
                    }
                }
            }
        }

        var catalogued = Catalogued(unit, new WorkStore(catalogue)).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(catalogued.Except(indexed).Select(id => $"{id} is missing from the index"));
        problems.AddRange(indexed.Except(catalogued).Select(id => $"{id} is in the index but not in the catalogue"));
        return problems;
    }

    /// <summary>The names of all documents that the index is to have.</summary>
    private static IEnumerable<string> Catalogued(SearchUnit unit, WorkStore works) => unit == SearchUnit.Works
        ? works.Ids()
        : works.Load(works.Ids()).SelectMany(work => SectionWorks.Of(work).Select(section => WorkDocument.NameOf(work, section.Anchor)));

    private static long LastGeneration(Lucene.Net.Store.Directory directory) => SegmentInfos.GetLastCommitGeneration(directory);
}
