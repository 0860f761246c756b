using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Engine.Ingestion;

/// <summary>The vocabulary as a corpus has it.</summary>
/// <param name="Vocabulary">All schemes together.</param>
/// <param name="Usable">The files without errors, by path, with hash and content.</param>
/// <param name="Present">The paths of all files there.</param>
internal sealed record VocabularyReading(
    ControlledVocabulary Vocabulary,
    IReadOnlyDictionary<string, (string Hash, byte[] Bytes)> Usable,
    IReadOnlyCollection<string> Present);
