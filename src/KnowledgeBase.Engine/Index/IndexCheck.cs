using System.Globalization;
using KnowledgeBase.Engine.Catalogue;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace KnowledgeBase.Engine.Index;

/// <summary>Checks an index: whether its files are sound, and whether it holds what the catalogue holds.</summary>
public static class IndexCheck
{
    private const int Tries = 3;

    /// <summary>Checks the index in a folder; another process may be writing it.</summary>
    /// <param name="folder">The index folder.</param>
    /// <param name="catalogue">The catalogue that it follows.</param>
    /// <returns>What is wrong, in English for the operator's log; empty when nothing is.</returns>
    public static IReadOnlyList<string> Run(string folder, CatalogueDatabase catalogue)
    {
        using var directory = new NIOFSDirectory(new DirectoryInfo(Path.Combine(Path.GetFullPath(folder), "works")), NoLockFactory.GetNoLockFactory());
        if (!DirectoryReader.IndexExists(directory))
        {
            return ["there is no index"];
        }

        for (var attempt = 1; ; attempt++)
        {
            var before = LastGeneration(directory);
            var problems = Attempt(directory, catalogue);

            // A writer beside us may have merged away the files that were being read.
            if (problems.Count == 0 || attempt == Tries || LastGeneration(directory) == before)
            {
                return problems;
            }
        }
    }

    /// <summary>Where the index in a folder stands, as committed; <see cref="IndexPosition.None"/> when there is none.</summary>
    public static IndexPosition Position(string folder)
    {
        using var directory = new NIOFSDirectory(new DirectoryInfo(Path.Combine(Path.GetFullPath(folder), "works")), NoLockFactory.GetNoLockFactory());
        if (!DirectoryReader.IndexExists(directory))
        {
            return IndexPosition.None;
        }

        using var reader = DirectoryReader.Open(directory);
        return IndexPosition.FromCommitData(reader.IndexCommit.UserData);
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

    private static List<string> Attempt(NIOFSDirectory directory, CatalogueDatabase catalogue)
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

        var catalogued = new WorkStore(catalogue).Ids();
        problems.AddRange(catalogued.Except(indexed).Select(id => $"{id} is missing from the index"));
        problems.AddRange(indexed.Except(catalogued).Select(id => $"{id} is in the index but not in the catalogue"));
        return problems;
    }

    private static long LastGeneration(Lucene.Net.Store.Directory directory) => SegmentInfos.GetLastCommitGeneration(directory);
}
