namespace KnowledgeBase.Engine.Index;

/// <summary>
/// The right to write an index, held by one process at a time. Lucene.Net's own lock does not keep a second process out on
/// Linux; the lock on this file does, and the kernel frees it however the process ends. The file itself is never deleted.
/// </summary>
internal sealed class IndexGuard : IDisposable
{
    private static readonly byte[] Clean = "clean"u8.ToArray();
    private static readonly byte[] Open = "open "u8.ToArray();
    private readonly FileStream stream;

    private IndexGuard(FileStream stream, bool wasLeftClean)
    {
        this.stream = stream;
        WasLeftClean = wasLeftClean;
    }

    /// <summary>Whether the last holder finished its work: if not, the index may be damaged and is to be checked.</summary>
    public bool WasLeftClean { get; }

    /// <summary>Takes the right, or returns <see langword="null"/> when another process has it.</summary>
    public static IndexGuard? TryTake(string file)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            var state = new byte[Clean.Length];
            var read = stream.ReadAtLeast(state, state.Length, throwOnEndOfStream: false);
            var guard = new IndexGuard(stream, read == 0 || state.AsSpan().SequenceEqual(Clean));
            guard.Write(Open);
            return guard;
        }
        catch (IOException)
        {
            stream?.Dispose();
            return null;
        }
    }

    /// <summary>Whether the guard's file is still where others look for it.</summary>
    public bool IsInPlace => File.Exists(stream.Name);

    /// <summary>Says that the index was left in order, and gives the right back.</summary>
    public void Release()
    {
        Write(Clean);
        Dispose();
    }

    /// <summary>Gives the right back without saying anything about the index.</summary>
    public void Dispose() => stream.Dispose();

    private void Write(byte[] state)
    {
        stream.Position = 0;
        stream.Write(state);
        stream.Flush(flushToDisk: false);
    }
}
