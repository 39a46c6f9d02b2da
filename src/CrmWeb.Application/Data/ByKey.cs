using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmWeb.Application.Data;

/// <summary>Connections on which the database plans a question once and keeps to it.</summary>
public sealed record KeyConnections(NpgsqlDataSource Source);

/// <summary>
/// What hangs on one record is found by keys, and the way there is the same whichever record it is. Planning such a question takes the
/// database longer than answering it, so a record's page asks on connections that plan it once. Never for lists, filters and words: there
/// the best plan depends on what is asked for.
/// </summary>
public sealed class ByKey(CrmDb db, KeyConnections connections)
{
    /// <summary>Until disposed, everything the context is asked goes over these connections.</summary>
    public IDisposable Begin()
    {
        db.Database.SetDbConnection(connections.Source.CreateConnection(), contextOwnsConnection: true);
        return new Ended(db);
    }

    private sealed class Ended(CrmDb db) : IDisposable
    {
        public void Dispose() => db.Database.SetDbConnection(null);
    }
}
