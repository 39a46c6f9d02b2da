using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CrmWeb.Testing;

/// <summary>Keeps what EF sends to the database, with its parameters.</summary>
public sealed class SentCommands : DbCommandInterceptor
{
    private readonly ConcurrentQueue<SentCommand> _sent = [];

    public IReadOnlyList<SentCommand> All => [.. _sent];

    public void Clear() => _sent.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Keep(DbCommand command) =>
        _sent.Enqueue(new SentCommand(command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]));
}

/// <summary>One command as it was sent.</summary>
public sealed record SentCommand(string Text, IReadOnlyList<NpgsqlParameter> Parameters);
