using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;

namespace KnowledgeBase.Engine.Index.Storage;

/// <summary>
/// Writes stored records in chunks of 4 KB in place of 16: a hit is read by unpacking its chunk. The size stands in the files,
/// so that they are Lucene's own format and read as such.
/// </summary>
[CodecName("Lucene46")]
internal sealed class SmallChunks() : FilterCodec(new Lucene46Codec())
{
    private const int ChunkSize = 1 << 12;

    public override StoredFieldsFormat StoredFieldsFormat { get; } = new CompressingStoredFieldsFormat("Lucene41StoredFields", CompressionMode.FAST, ChunkSize);
}
