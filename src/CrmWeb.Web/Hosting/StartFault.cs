using System.Net.Sockets;
using CrmWeb.Application.Data;
using CrmWeb.Infrastructure.Hosting;
using Microsoft.AspNetCore.Connections;

namespace CrmWeb.Web.Hosting;

/// <summary>What keeps the program from starting though it is no bug: said in one line, exit code 1.</summary>
internal static class StartFault
{
    /// <summary>The line; null for anything else, which is to be seen with all that is known of it.</summary>
    public static string? Of(Exception error) => error switch
    {
        CannotStart told => told.Message,
        IOException { InnerException: AddressInUseException } taken => $"{OneLine(taken.Message)}. Stop what listens there, or start with another --urls.",
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } => $"The address to listen at cannot be used: {OneLine(error.Message)}. Start with another --urls.",
        _ when DatabaseFaults.Reason(error) is { } reason => $"The database cannot be used: {OneLine(reason)}. Check ConnectionStrings__Crm (address, database, user, password) and that the server runs.",
        _ => null,
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
