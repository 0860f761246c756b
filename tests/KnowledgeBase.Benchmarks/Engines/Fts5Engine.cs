using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Benchmarks.Engines;

/// <summary>SQLite's FTS5: its ranking and snippets, facets counted by joins with the hits.</summary>
internal sealed class Fts5Engine : Engine
{
    private readonly string file;
    private readonly SqliteConnection connection;

    public Fts5Engine(string folder, GeneratedCorpus corpus)
    {
        file = Path.Combine(folder, "fts5.db");
        var complete = file + ".complete";
        if (!File.Exists(complete))
        {
            File.Delete(file);
        }

        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 4000000000;");
        if (!File.Exists(complete))
        {
            Build(corpus);
            File.Create(complete).Dispose();
        }

        Run("CREATE TEMP TABLE hit (id INTEGER PRIMARY KEY, kind TEXT, jurisdiction TEXT, year INTEGER)");
    }

    public override long IndexSize => new FileInfo(file).Length;

    public override void Dispose() => connection.Dispose();

    protected override (long Total, long Counted, int Shown) Search(BenchmarkQuery query)
    {
        Run("DELETE FROM hit");
        var match = Expression(query);
        Run("INSERT INTO hit SELECT d.id, d.kind, d.jurisdiction, d.year FROM passage t JOIN document d ON d.id = t.rowid WHERE t.passage MATCH $match", ("$match", match));
        var (kind, jurisdiction) = query.Kind.Length == 0 ? ("1", "1") : ("h.kind = $kind", "h.jurisdiction = $jurisdiction");
        (string, object)[] values = query.Kind.Length == 0 ? [] : [("$kind", query.Kind), ("$jurisdiction", query.Jurisdiction)];
        var counted = 0L;
        foreach (var facet in Facets)
        {
            var filter = facet switch { "kind" => jurisdiction, "jurisdiction" => kind, _ => $"{kind} AND {jurisdiction}" };
            counted += Sum(facet is "topic" or "discipline"
                ? $"SELECT v.value, count(*) FROM hit h JOIN {facet} v ON v.id = h.id WHERE {filter} GROUP BY v.value"
                : $"SELECT h.{facet}, count(*) FROM hit h WHERE {filter} GROUP BY h.{facet}", values);
        }

        var total = Number($"SELECT count(*) FROM hit h WHERE {kind} AND {jurisdiction}", values);
        var filters = query.Kind.Length == 0 ? "" : "AND t.rowid IN (SELECT h.id FROM hit h WHERE h.kind = $kind AND h.jurisdiction = $jurisdiction)";
        using var command = Command(
            $"SELECT t.rowid, snippet(passage, 0, '[', ']', '…', 40), d.title FROM passage t JOIN document d ON d.id = t.rowid WHERE t.passage MATCH $match {filters} ORDER BY t.rank LIMIT 20",
            [.. values, ("$match", match)]);
        using var reader = command.ExecuteReader();
        var shown = 0;
        while (reader.Read())
        {
            shown += reader.GetString(1).Length > 0 && reader.GetString(2).Length > 0 ? 1 : 0;
        }

        return (total, counted, shown);
    }

    private static string Expression(BenchmarkQuery query) => query.Class switch
    {
        QueryClass.Any => string.Join(" OR ", query.Words),
        QueryClass.Phrase => $"\"{string.Join(' ', query.Words)}\"",
        QueryClass.Prefix => $"{query.Words[0]}*",
        _ => string.Join(' ', query.Words),
    };

    private void Build(GeneratedCorpus corpus)
    {
        Run("""
            CREATE VIRTUAL TABLE passage USING fts5(text, tokenize = 'porter unicode61');
            CREATE TABLE document (id INTEGER PRIMARY KEY, title TEXT, kind TEXT, jurisdiction TEXT, year INTEGER);
            CREATE TABLE topic (id INTEGER, value TEXT, PRIMARY KEY (id, value)) WITHOUT ROWID;
            CREATE TABLE discipline (id INTEGER, value TEXT, PRIMARY KEY (id, value)) WITHOUT ROWID;
            BEGIN;
            """);
        foreach (var document in corpus.Documents())
        {
            Run("INSERT INTO passage (rowid, text) VALUES ($id, $text)", ("$id", document.Number), ("$text", document.FullText));
            Run(
                "INSERT INTO document VALUES ($id, $title, $kind, $jurisdiction, $year)",
                ("$id", document.Number),
                ("$title", document.Title),
                ("$kind", document.Kind),
                ("$jurisdiction", document.Jurisdiction),
                ("$year", document.Year));
            foreach (var topic in document.Sections.Select(section => section.Topic))
            {
                Run("INSERT OR IGNORE INTO topic VALUES ($id, $value)", ("$id", document.Number), ("$value", topic));
            }

            foreach (var discipline in document.Disciplines)
            {
                Run("INSERT INTO discipline VALUES ($id, $value)", ("$id", document.Number), ("$value", discipline));
            }
        }

        Run("COMMIT; INSERT INTO passage (passage) VALUES ('optimize'); ANALYZE;");
    }

    private SqliteCommand Command(string sql, IEnumerable<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private long Number(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The sum of the second column.</summary>
    private long Sum(string sql, (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var sum = 0L;
        while (reader.Read())
        {
            sum += reader.GetInt64(1);
        }

        return sum;
    }
}
