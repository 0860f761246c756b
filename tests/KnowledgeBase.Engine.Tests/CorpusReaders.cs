namespace KnowledgeBase.Engine.Tests;

/// <summary>Tests that look at the corpus of the repository.</summary>
[CollectionDefinition]
public sealed class CorpusReaders : ICollectionFixture<CorpusFixture>;
