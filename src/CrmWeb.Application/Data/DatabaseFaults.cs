using System.Net.Sockets;
using Npgsql;

namespace CrmWeb.Application.Data;

/// <summary>Tells expected database faults apart, for layers that do not know the driver.</summary>
public static class DatabaseFaults
{
    /// <summary>What the driver or the server complains of; null when it is not about the database.</summary>
    public static string? Reason(Exception error) => error switch
    {
        PostgresException refused => refused.MessageText,
        // the cause behind "Failed to connect" says more
        NpgsqlException failed => failed.InnerException is { } cause ? $"{failed.Message.TrimEnd('.')}: {cause.Message}" : failed.Message,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } unknown => unknown.Message,
        _ => error.InnerException is { } inner ? Reason(inner) : null,
    };

    /// <summary>True when the statement timeout ended a query.</summary>
    public static bool IsTimeout(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } || (error.InnerException is { } inner && IsTimeout(inner));
}
