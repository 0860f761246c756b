using System.Buffers.Binary;
using System.Text;

namespace KnowledgeBase.Engine.Index.Storage;

/// <summary>Reads what a <see cref="BinaryWriter"/> wrote, without its reader's detours for long texts.</summary>
/// <param name="bytes">From the first byte to be read.</param>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public byte ReadByte() => Take(1)[0];

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public string ReadString()
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = ReadByte();
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return Encoding.UTF8.GetString(Take(length));
            }
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
