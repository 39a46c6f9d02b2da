using System.Globalization;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>The settings of the server, written to a file of their own at every start: an upgrade of CrmWeb brings its own values.</summary>
internal static class ServerSettings
{
    public const string FileName = "crmweb.conf";

    private const long Mebibyte = 1024 * 1024;

    public static string Text(string socketFolder, bool durable)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Mebibyte;
        var shared = Math.Clamp(memory / 4, 64, durable ? 1024 : 256);
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            # written by CrmWeb at every start; changes are lost
            listen_addresses = ''
            unix_socket_directories = '{Quoted(socketFolder)}'
            unix_socket_permissions = 0700
            max_connections = 200
            shared_buffers = {shared}MB
            effective_cache_size = {Math.Max(shared, memory / 2)}MB
            work_mem = 16MB
            maintenance_work_mem = {Math.Clamp(memory / 16, 64, 256)}MB
            random_page_cost = 1.1
            jit = off
            wal_compression = on
            max_wal_size = 2GB
            timezone = 'UTC'
            # Messages and statements of failed commands carry values of customers' records: the program logs
            # the failure without them, the server's log keeps only what concerns the server itself.
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_checkpoints = off

            """);
        return durable ? text : text + "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\n";
    }

    // the value is a list of folders: the inner double quotes keep a comma in a path from splitting it
    private static string Quoted(string path) => $"\"{path.Replace("'", "''", StringComparison.Ordinal)}\"";
}
