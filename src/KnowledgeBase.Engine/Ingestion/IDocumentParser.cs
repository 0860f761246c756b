using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>Reads the files of one format.</summary>
public interface IDocumentParser
{
    /// <summary>Raised when the same bytes are read differently than before, so that unchanged files are read again.</summary>
    int Version { get; }

    /// <summary>Reads a file. Never throws for what a file may hold: every defect is a problem with its line.</summary>
    /// <param name="file">Its place and name.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="vocabulary">Where the codes in it come from.</param>
    /// <param name="today">Dates after this one are refused.</param>
    ParseResult Parse(DocumentFile file, ReadOnlyMemory<byte> bytes, ControlledVocabulary vocabulary, DateOnly today);
}
