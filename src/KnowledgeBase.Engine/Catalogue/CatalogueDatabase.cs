using System.Globalization;
using System.Reflection;
using Dapper;
using KnowledgeBase.Problems;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Engine.Catalogue;

/// <summary>
/// The SQLite file that holds every work, revision and change: where it is, how it is opened, and its schema.
/// Write-ahead logging lets readers go on while one writer, in this or another process, commits.
/// </summary>
public sealed class CatalogueDatabase
{
    private const int MillisecondsToWaitForWriter = 15_000;
    private readonly string file;

    private CatalogueDatabase(string file) => this.file = file;

    /// <summary>Opens the catalogue in this folder, making folder, file and schema where they are missing.</summary>
    /// <param name="directory">The data folder.</param>
    /// <exception cref="ProblemException">The folder cannot be written, or a later version made the catalogue.</exception>
    public static CatalogueDatabase Open(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var database = new CatalogueDatabase(Path.Combine(directory, "catalogue.db"));
            using var connection = database.OpenWriter();
            Migrate(connection);
            return database;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or SqliteException { SqliteErrorCode: ReadOnly or CannotOpen })
        {
            throw new ProblemException(Problem.Of(ProblemCode.FolderNotWritable, "DataDirectory", Path.GetFullPath(directory), "KnowledgeBase:DataDirectory"));
        }
    }

    /// <summary>Opens a connection that can only read. Dispose it.</summary>
    public SqliteConnection OpenReader() => Connect(SqliteOpenMode.ReadOnly, pooling: true);

    /// <summary>Opens a connection that can write. Its transactions are immediate: one writer at a time, others wait up to 15 s. Dispose it.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Connect(SqliteOpenMode.ReadWriteCreate, pooling: false);
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        return connection;
    }

    /// <summary>The result of SQLite's own check: <c>ok</c>, or what is wrong.</summary>
    public string CheckIntegrity()
    {
        using var connection = OpenReader();
        return string.Join('\n', connection.Query<string>("PRAGMA integrity_check"));
    }

    private const int ReadOnly = 8;
    private const int CannotOpen = 14;

    private SqliteConnection Connect(SqliteOpenMode mode, bool pooling)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = pooling,
            ForeignKeys = true,
            DefaultTimeout = MillisecondsToWaitForWriter / 1000,
        }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Applies the scripts of <c>Schema/</c> that are newer than the file, all in one transaction.</summary>
    private static void Migrate(SqliteConnection connection)
    {
        var scripts = Scripts().ToList();
        using var transaction = connection.BeginTransaction();
        var version = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
        if (version > scripts.Count)
        {
            throw new ProblemException(Problem.Of(
                ProblemCode.CatalogueTooNew,
                "DataDirectory",
                version.ToString(CultureInfo.InvariantCulture),
                scripts.Count.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var script in scripts.Skip(version))
        {
            connection.Execute(script, transaction: transaction);
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {scripts.Count}"), transaction: transaction);
        transaction.Commit();
    }

    private static IEnumerable<string> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
