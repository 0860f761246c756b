using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Lucene.Net.Store;

namespace KnowledgeBase.Engine.Index.Storage;

/// <summary>Reads a part of a mapped file. Every read is checked against the part's end: a damaged index must not read beyond.</summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly MappedFile file;
    private readonly byte* start;
    private readonly byte* end;
    private byte* next;

    public MappedInput(string name, MappedFile file, long offset, long length)
        : base(name)
    {
        if (offset < 0 || length < 0 || offset + length > file.Length)
        {
            throw new EndOfStreamException($"{name} ends before {offset + length}.");
        }

        this.file = file;
        start = next = file.Start + offset;
        end = start + length;
    }

    public override long Length => end - start;

    public override long Position => next - start;

    /// <inheritdoc />
    /// <remarks>A position beyond the end fails when something is read there.</remarks>
    public override void Seek(long pos) => next = start + pos;

    public override byte ReadByte()
    {
        if ((nuint)(next - start) >= (nuint)(end - start))
        {
            throw Ended();
        }

        var value = *next++;
        GC.KeepAlive(file);
        return value;
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        new ReadOnlySpan<byte>(Take(len), len).CopyTo(b.AsSpan(offset, len));
        GC.KeepAlive(file);
    }

    public override void ReadBytes(byte[] b, int offset, int len, bool useBuffer) => ReadBytes(b, offset, len);

    public override short ReadInt16()
    {
        var value = BinaryPrimitives.ReadInt16BigEndian(MemoryMarshal.CreateReadOnlySpan(ref *Take(sizeof(short)), sizeof(short)));
        GC.KeepAlive(file);
        return value;
    }

    public override int ReadInt32()
    {
        var value = BinaryPrimitives.ReadInt32BigEndian(MemoryMarshal.CreateReadOnlySpan(ref *Take(sizeof(int)), sizeof(int)));
        GC.KeepAlive(file);
        return value;
    }

    public override long ReadInt64()
    {
        var value = BinaryPrimitives.ReadInt64BigEndian(MemoryMarshal.CreateReadOnlySpan(ref *Take(sizeof(long)), sizeof(long)));
        GC.KeepAlive(file);
        return value;
    }

    public override int ReadVInt32()
    {
        var value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = ReadByte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new IOException("A variable-length number has too many bytes.");
    }

    public override long ReadVInt64()
    {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var part = ReadByte();
            value |= (part & 0x7FL) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new IOException("A variable-length number has too many bytes.");
    }

    public MappedInput Slice(string name, long offset, long length) => new(name, file, start - file.Start + offset, length);

    /// <inheritdoc />
    /// <remarks>The file is let go with the last input that refers to it.</remarks>
    protected override void Dispose(bool disposing)
    {
    }

    private byte* Take(int count)
    {
        if ((nuint)(next - start) > (nuint)(end - start) || count > end - next)
        {
            throw Ended();
        }

        var here = next;
        next += count;
        return here;
    }

    private EndOfStreamException Ended() => new($"{this} was read beyond its end.");
}
