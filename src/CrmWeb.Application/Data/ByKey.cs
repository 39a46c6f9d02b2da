using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmWeb.Application.Data;

/// <summary>Connections on which the database plans a question once and keeps to it.</summary>
public sealed class KeyConnections(NpgsqlDataSource source) : IDisposable
{
    public NpgsqlDataSource Source => source;

    public void Dispose() => source.Dispose();
}

/// <summary>
/// What hangs on one record is found by keys, and the way there is the same whichever record it is. Planning such a question takes the
/// database longer than answering it, so a record's page, and the acts on one record, ask on connections that plan it once. Never for
/// lists, filters and words: there the best plan depends on what is asked for.
/// </summary>
public sealed class ByKey(CrmDb db, KeyConnections connections)
{
    private bool _begun;

    /// <summary>Until disposed, everything the context is asked goes over these connections. Within a transaction it stays on that one's.</summary>
    public IDisposable? Begin()
    {
        if (_begun || db.Database.CurrentTransaction is not null) return null;
        db.Database.SetDbConnection(connections.Source.CreateConnection(), contextOwnsConnection: true);
        _begun = true;
        return new Ended(this);
    }

    private sealed class Ended(ByKey begun) : IDisposable
    {
        public void Dispose() => begun.End();
    }

    private void End()
    {
        db.Database.SetDbConnection(null);
        _begun = false;
    }
}
