using KnowledgeBase.Documents;
using KnowledgeBase.Engine.Catalogue;
using KnowledgeBase.Engine.Index;

namespace KnowledgeBase.Engine.Tests;

public sealed class IndexTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Follows_what_is_published_changed_and_withdrawn()
    {
        place.WithWork("a", "Alpha", "chlorine").Publish();
        Assert.Equal(["a"], place.Ids("chlorine"));
        place.WithWork("a", "Alpha", "ammonia").WithWork("b", "Beta", "chlorine").Publish();
        Assert.Equal(["b"], place.Ids("chlorine"));
        place.Remove("regulations/b.en.md");
        place.Publish();
        Assert.Empty(place.Ids("chlorine"));
        Assert.Empty(IndexCheck.Run(place.IndexFolder, place.Database));
    }

    [Fact]
    public void Comes_back_complete_when_its_folder_is_deleted_between_two_starts()
    {
        place.WithWork("a", "Alpha", "chlorine").Publish();
        place.Index.Dispose();
        Directory.Delete(place.IndexFolder, recursive: true);
        place.Reopen().Follow();
        Assert.Equal(["a"], place.Ids("chlorine"));
    }

    [Fact]
    public void Comes_back_complete_when_its_folder_is_deleted_while_it_is_open()
    {
        place.WithWork("a", "Alpha", "chlorine").Publish();
        Directory.Delete(place.IndexFolder, recursive: true);
        Assert.Equal(["a"], place.Ids("chlorine"));
        place.WithWork("b", "Beta", "chlorine").Publish();
        Assert.Equal(["a", "b"], place.Ids("chlorine").Order());
        Assert.Empty(IndexCheck.Run(place.IndexFolder, place.Database));
    }

    [Fact]
    public void Answers_byte_for_byte_the_same_after_it_was_made_anew()
    {
        for (var i = 0; i < 40; i++)
        {
            place.WithWork($"work-{i:00}", $"Work {i % 7}", string.Concat(Enumerable.Repeat("chlorine store ", 1 + (i % 5))) + string.Concat(Enumerable.Repeat("harbour rail ", i % 3))).Publish();
        }

        // Deletions leave their marks in a segment until it is merged: scores must not know.
        for (var i = 0; i < 40; i += 3)
        {
            place.WithWork($"work-{i:00}", "Work changed", "chlorine harbour").Publish();
        }

        place.Remove("regulations/work-07.en.md");
        place.Publish();
        string[] queries = ["chlorine", "harbour rail", "chlorine OR rail", "\"chlorine store\"", "sto*", "work", "why should a harbour store any chlorine near rail"];
        var before = queries.Select(Answer).ToList();
        place.Index.Dispose();
        Directory.Delete(place.IndexFolder, recursive: true);
        place.Reopen().Follow();
        Assert.Equal(before, queries.Select(Answer));
        Assert.All(before, answer => Assert.Contains("work-", answer, StringComparison.Ordinal));

        string Answer(string query) => System.Text.Json.JsonSerializer.Serialize(place.Search(query).Hits.Select(hit => new { hit.Id, hit.Score, hit.Snippet }));
    }

    [Fact]
    public void Only_one_holds_the_writers_right_and_the_other_reads_what_it_commits()
    {
        place.WithWork("a", "Alpha", "chlorine").Publish();
        using var second = new SearchIndex(place.Database, place.IndexFolder);
        second.Follow();
        Assert.True(place.Index.IsWriter);
        Assert.False(second.IsWriter);
        place.WithWork("b", "Beta", "chlorine").Publish();
        second.Follow();
        Assert.Equal(place.Index.Position, second.Position);
        Assert.Equal(2, second.Count);

        place.Index.Dispose();
        second.Follow();
        Assert.True(second.IsWriter);
    }

    [Fact]
    public void Is_made_anew_when_that_is_asked_for()
    {
        place.WithWork("a", "Alpha", "chlorine").Publish();
        var generation = new ChangeLog(place.Database).RequestRebuild();
        Assert.Equal(generation, place.Index.Follow().Generation);
        Assert.Equal(["a"], place.Ids("chlorine"));
    }

    [Fact]
    public void A_damaged_index_is_made_anew_after_an_unclean_end()
    {
        place.WithWork("a", "Alpha", "chlorine").Publish();
        place.Index.Dispose();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(place.IndexFolder, "works")))
        {
            File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Select(one => (byte)~one)]);
        }

        File.WriteAllText(Path.Combine(place.IndexFolder, "writer.lock"), "open ");
        place.Reopen().Follow();
        Assert.Equal(["a"], place.Ids("chlorine"));
    }

    [Fact]
    public void Verification_finds_what_is_missing()
    {
        place.WithWork("a", "Alpha", "chlorine").Publish();
        place.WithWork("b", "Beta", "chlorine").Ingest();
        Assert.NotEmpty(IndexCheck.Run(place.IndexFolder, place.Database));
    }

    [Fact]
    public void Verification_finds_damage_to_the_sections()
    {
        place.WithWork("a", "Alpha", "chlorine").WithWork("b", "Beta", "chlorine").Publish();
        Assert.Empty(IndexCheck.Run(place.IndexFolder, place.Database));
        place.Index.Dispose();
        var files = Path.Combine(place.IndexFolder, "sections", "files");

        // One section less, in an index that is otherwise in order.
        using (var directory = new Lucene.Net.Store.NIOFSDirectory(files))
        using (var writer = new Lucene.Net.Index.IndexWriter(directory, new Lucene.Net.Index.IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)))
        {
            var commit = writer.CommitData;
            writer.DeleteDocuments(new Lucene.Net.Index.Term(IndexFields.Id, "b"));
            writer.SetCommitData(commit);
        }

        Assert.Equal(["sections: b#duties is missing from the index"], IndexCheck.Run(place.IndexFolder, place.Database));
        Assert.Equal(new ChangeLog(place.Database).State().LastSequence, IndexCheck.Position(place.IndexFolder).Sequence);

        foreach (var file in Directory.EnumerateFiles(files, "_*"))
        {
            File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Select(one => (byte)~one)]);
        }

        Assert.StartsWith("sections: ", Assert.Single(IndexCheck.Run(place.IndexFolder, place.Database)), StringComparison.Ordinal);
        Directory.Delete(files, recursive: true);
        Assert.Equal(["sections: there is no index"], IndexCheck.Run(place.IndexFolder, place.Database));
        Assert.Equal(IndexPosition.None, IndexCheck.Position(place.IndexFolder));
    }

    [Fact]
    public void Verification_finds_sections_that_stand_behind()
    {
        place.WithWork("a", "Alpha", "chlorine").Publish();
        var sections = Path.Combine(place.IndexFolder, "sections", "files");
        var before = Directory.EnumerateFiles(sections).ToDictionary(file => file, File.ReadAllBytes);
        place.WithWork("b", "Beta", "chlorine").Publish();
        place.Index.Dispose();
        foreach (var file in Directory.EnumerateFiles(sections))
        {
            File.Delete(file);
        }

        foreach (var (name, bytes) in before)
        {
            File.WriteAllBytes(name, bytes);
        }

        Assert.Contains(IndexCheck.Run(place.IndexFolder, place.Database), problem => problem.StartsWith("sections: the index stands at change", StringComparison.Ordinal));
        Assert.True(IndexCheck.Position(place.IndexFolder).Sequence < new ChangeLog(place.Database).State().LastSequence);
    }

    [Fact]
    public void What_a_reader_may_not_see_leaves_no_trace_in_their_answer()
    {
        place.WithWork("open-one", "Open", "chlorine harbour plan").WithWork("open-two", "Open too", "chlorine chlorine store").Publish();
        var before = Answer();
        for (var i = 0; i < 5; i++)
        {
            place.WithWork($"hidden-{i}", "Hidden", "chlorine harbour secretword secretword", "access: members\njurisdiction: FR");
        }

        place.Publish();
        Assert.Equal(before, Answer());
        Assert.Empty(place.Ids("secretword"));
        Assert.Equal(5, place.Ids("secretword", access: AccessLevel.Members).Count);
        Assert.Null(place.Works.Find("hidden-0", AccessLevel.Public));

        string Answer() => System.Text.Json.JsonSerializer.Serialize(
            new[] { "chlorine", "harbour OR store", "", "secret*", "plan harbour chlorine" }.Select(query => place.Search(query)).Select(page => new
            {
                page.Total,
                hits = page.Hits.Select(hit => new { hit.Id, hit.Score, hit.Snippet }),
                facets = page.Facets.Select(facet => new { facet.Field.Name, facet.Values }),
            }));
    }
}
