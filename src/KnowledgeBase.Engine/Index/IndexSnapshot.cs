using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Index.Columns;
using KnowledgeBase.Engine.Index.Concepts;
using Lucene.Net.Index;

namespace KnowledgeBase.Engine.Index;

/// <summary>
/// The index at one moment. Searches hold it while they run: a reader that is closed under a search can take the process
/// down, so the last one to let go closes it.
/// </summary>
internal sealed class IndexSnapshot(DirectoryReader reader, ImmutableArray<FacetDictionary> dictionaries, QueryVocabulary vocabulary, IndexPosition position)
{
    private readonly ConcurrentDictionary<AccessLevel, Lazy<IndexView>> views = new();

    public DirectoryReader Reader { get; } = reader;

    public ImmutableArray<FacetDictionary> Dictionaries { get; } = dictionaries;

    /// <summary>The vocabulary whose concepts are in the index.</summary>
    public QueryVocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Where the index stood.</summary>
    public IndexPosition Position { get; } = position;

    public IndexView For(AccessLevel access) =>
        views.GetOrAdd(access, level => new Lazy<IndexView>(() => new IndexView(Reader, Dictionaries, level))).Value;

    /// <summary>Keeps the snapshot open until <see cref="Release"/>; <see langword="false"/> when it is closed already.</summary>
    public bool TryAcquire() => Reader.TryIncRef();

    public void Release() => Reader.DecRef();
}
