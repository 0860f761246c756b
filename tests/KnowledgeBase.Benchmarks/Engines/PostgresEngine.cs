using Npgsql;

namespace KnowledgeBase.Benchmarks.Engines;

/// <summary>PostgreSQL's full text: a GIN index over a stored vector, ts_rank and ts_headline, everything in one statement.</summary>
internal sealed class PostgresEngine : Engine
{
    private readonly PostgresServer server;
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;

    public PostgresEngine(string folder, GeneratedCorpus corpus)
    {
        server = new PostgresServer(folder);
        source = NpgsqlDataSource.Create(server.ConnectionString);
        connection = source.OpenConnection();
        using var command = new NpgsqlCommand("SELECT to_regclass('complete') IS NULL", connection);
        if ((bool)command.ExecuteScalar()!)
        {
            Build(corpus);
        }
    }

    public override long IndexSize => server.Size;

    public override void Dispose()
    {
        connection.Dispose();
        source.Dispose();
        server.Dispose();
    }

    protected override (long Total, long Counted, int Shown) Search(BenchmarkQuery query)
    {
        var (kind, jurisdiction) = query.Kind.Length == 0 ? ("true", "true") : ("kind = $2", "jurisdiction = $3");
        var facets = Facets.Select(facet => (facet, Filter: facet switch { "kind" => jurisdiction, "jurisdiction" => kind, _ => $"{kind} AND {jurisdiction}" })).Select(one => one.facet is "topic" or "discipline"
            ? $"SELECT '{one.facet}', value, count(*) FROM hit, unnest({one.facet}) value WHERE {one.Filter} GROUP BY value"
            : $"SELECT '{one.facet}', {one.facet}, count(*) FROM hit WHERE {one.Filter} GROUP BY {one.facet}");
        using var command = new NpgsqlCommand(
            $"""
            WITH hit AS MATERIALIZED (
                SELECT d.id, ts_rank(d.vector, q) AS rank, d.kind, d.jurisdiction, d.year, d.topic, d.discipline
                FROM document d, to_tsquery('english', $1) q WHERE d.vector @@ q)
            SELECT 'total', NULL, count(*) FROM hit WHERE {kind} AND {jurisdiction}
            UNION ALL {string.Join(" UNION ALL ", facets)}
            UNION ALL SELECT 'hit', d.title || ts_headline('english', d.text, to_tsquery('english', $1)), 0
                FROM (SELECT id FROM hit WHERE {kind} AND {jurisdiction} ORDER BY rank DESC, id LIMIT 20) best JOIN document d USING (id)
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Expression(query) });
        if (query.Kind.Length > 0)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = query.Kind });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = query.Jurisdiction });
        }

        var (total, counted, shown) = (0L, 0L, 0);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            switch (reader.GetString(0))
            {
                case "total": total = reader.GetInt64(2); break;
                case "hit": shown++; break;
                default: counted += reader.GetInt64(2); break;
            }
        }

        return (total, counted, shown);
    }

    private static string Expression(BenchmarkQuery query) => query.Class switch
    {
        QueryClass.Any => string.Join(" | ", query.Words),
        QueryClass.Phrase => string.Join(" <-> ", query.Words),
        QueryClass.Prefix => $"{query.Words[0]}:*",
        _ => string.Join(" & ", query.Words),
    };

    private void Build(GeneratedCorpus corpus)
    {
        Run("DROP TABLE IF EXISTS document; CREATE TABLE document (id integer, title text, text text, kind text, jurisdiction text, year text, topic text[], discipline text[], vector tsvector)");
        using (var writer = connection.BeginBinaryImport("COPY document (id, title, text, kind, jurisdiction, year, topic, discipline) FROM STDIN (FORMAT binary)"))
        {
            foreach (var document in corpus.Documents())
            {
                writer.StartRow();
                writer.Write(document.Number);
                writer.Write(document.Title);
                writer.Write(document.FullText);
                writer.Write(document.Kind);
                writer.Write(document.Jurisdiction);
                writer.Write($"{document.Year}");
                writer.Write(document.Sections.Select(section => section.Topic).Distinct().ToArray());
                writer.Write(document.Disciplines.ToArray());
            }

            writer.Complete();
        }

        Run("""
            CREATE TABLE filled AS SELECT id, title, text, kind, jurisdiction, year, topic, discipline, to_tsvector('english', text) AS vector FROM document;
            DROP TABLE document;
            ALTER TABLE filled RENAME TO document;
            ALTER TABLE document ADD PRIMARY KEY (id);
            CREATE INDEX ON document USING gin (vector);
            """);
        Run("VACUUM ANALYZE document");
        Run("CREATE TABLE complete ()");
    }

    private void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
