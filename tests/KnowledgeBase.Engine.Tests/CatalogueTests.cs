using Dapper;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Problems;

namespace KnowledgeBase.Engine.Tests;

public sealed class CatalogueTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Is_a_sound_file_with_a_write_ahead_log_and_foreign_keys()
    {
        place.WithWork("a", "A", "Text.").Ingest();
        using var connection = place.Database.OpenReader();
        Assert.Equal("wal", connection.ExecuteScalar<string>("PRAGMA journal_mode"));
        Assert.Equal(1, connection.ExecuteScalar<int>("PRAGMA foreign_keys"));
        Assert.Equal("ok", place.Database.CheckIntegrity());
    }

    [Fact]
    public void Uses_a_SQLite_that_does_not_damage_such_files()
    {
        using var connection = place.Database.OpenReader();
        Assert.True(new Version(connection.ServerVersion) >= new Version(3, 51, 3), connection.ServerVersion);
    }

    [Fact]
    public void Numbers_every_change_upwards()
    {
        place.WithWork("a", "A", "Text.").WithWork("b", "B", "Text.").Ingest();
        var first = new ChangeLog(place.Database).State().LastSequence;
        place.WithWork("a", "A2", "Text.").Ingest();
        Assert.Equal(["a"], new ChangeLog(place.Database).WorksAfter(first).Select(change => change.WorkId));
    }

    [Fact]
    public void Refuses_a_file_of_a_later_version()
    {
        using (var connection = place.Database.OpenWriter())
        {
            connection.Execute("PRAGMA user_version = 999");
        }

        var problem = Assert.Throws<ProblemException>(() => CatalogueDatabase.Open(Path.Combine(place.Root, "data"))).Problem;
        Assert.Equal(ProblemCode.CatalogueTooNew, problem.Code);
    }

    [Fact]
    public void Readers_see_nothing_of_an_ingestion_before_it_is_whole()
    {
        using var store = IngestionStore.Begin(place.Database, "corpus", DateTimeOffset.UnixEpoch);
        store.Store(new WorkUpdate("half", "regulations", new Documents.WorkMetadata { Kind = "act" }, [], [], []));
        Assert.Empty(place.Works.Ids());
    }
}
