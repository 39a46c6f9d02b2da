using Npgsql;

namespace CrmWeb.Application.Data;

/// <summary>Tells expected database faults apart, for layers that do not know the driver.</summary>
public static class DatabaseFaults
{
    /// <summary>True when the statement timeout ended a query.</summary>
    public static bool IsTimeout(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } || (error.InnerException is { } inner && IsTimeout(inner));
}
