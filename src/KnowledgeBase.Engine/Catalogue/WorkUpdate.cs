using System.Collections.Immutable;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>A change of one work, stored whole or not at all.</summary>
/// <param name="WorkId">The work.</param>
/// <param name="Collection">Its collection.</param>
/// <param name="Metadata">What is said of it after the change; <see langword="null"/> withdraws it.</param>
/// <param name="Revisions">New content, at most one a language.</param>
/// <param name="RemovedPaths">Files that are no longer there.</param>
/// <param name="RemovedLanguages">Languages that it no longer exists in.</param>
public sealed record WorkUpdate(
    string WorkId,
    string Collection,
    WorkMetadata? Metadata,
    ImmutableArray<NewRevision> Revisions,
    ImmutableArray<string> RemovedPaths,
    ImmutableArray<Language> RemovedLanguages);
