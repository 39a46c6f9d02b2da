using System.Net.Sockets;
using Npgsql;

namespace CrmWeb.Application.Data;

/// <summary>Tells expected database faults apart, for layers that do not know the driver.</summary>
public static class DatabaseFaults
{
    /// <summary>Why the database cannot be used at all; null for all else, a command that fails among it, which is a bug and to be seen whole.</summary>
    public static string? Reason(Exception error) => error switch
    {
        PostgresException refused => KeepsOut(refused.SqlState) ? refused.MessageText : null,
        // the cause behind "Failed to connect" says more
        NpgsqlException failed => failed.InnerException is { } cause ? $"{failed.Message.TrimEnd('.')}: {cause.Message}" : failed.Message,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } unknown => unknown.Message,
        _ => error.InnerException is { } inner ? Reason(inner) : null,
    };

    /// <summary>Connection, sign-in, no such database, no right, no room, shutting down or starting up.</summary>
    private static bool KeepsOut(string state) => state is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege or ['0', '8', ..] or ['2', '8', ..] or ['5', '3', ..] or ['5', '7', 'P', '0', ..];

    /// <summary>True when the statement timeout ended a query.</summary>
    public static bool IsTimeout(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } || (error.InnerException is { } inner && IsTimeout(inner));
}
