using Lucene.Net.Store;

namespace KnowledgeBase.Engine.Index.Storage;

/// <summary>
/// A folder whose files are read through memory. Lucene.Net's own mapped directory takes the process down when a reader is
/// closed under a search (lucenenet#1013) and takes an interlocked operation for each byte (lucenenet#1151).
/// </summary>
internal sealed class MappedDirectory(DirectoryInfo folder, LockFactory locks) : FSDirectory(folder, locks)
{
    public override IndexInput OpenInput(string name, IOContext context) => Map(name);

    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new Slicer(Map(name));

    private MappedInput Map(string name)
    {
        EnsureOpen();
        var file = new MappedFile(Path.Combine(Directory.FullName, name));
        return new MappedInput(name, file, 0, file.Length);
    }

    /// <summary>The files within a compound file.</summary>
    private sealed class Slicer(MappedInput whole) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => whole.Slice(sliceDescription, offset, length);

        [Obsolete("Lucene keeps it for its oldest formats.")]
        public override IndexInput OpenFullSlice() => whole.Slice("full", 0, whole.Length);

        protected override void Dispose(bool disposing)
        {
        }
    }
}
