using CrmWeb.Application.Edges;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Admin;

/// <summary>The company's mail server; at most one row. The password is kept protected and out of the journal.</summary>
public sealed class MailServer : Entity
{
    private MailServer() { }

    public string Host { get; private set; } = "";
    public int Port { get; private set; }
    public SmtpSecurity Security { get; private set; }

    /// <summary>Null: no sign-in.</summary>
    public string? UserName { get; private set; }

    /// <summary>By data protection; null when there is none.</summary>
    public string? ProtectedPassword { get; private set; }

    public string FromAddress { get; private set; } = "";
    public string? FromName { get; private set; }

    public static MailServer Fresh() => new();

    /// <param name="protectedPassword">Null keeps what is there, as long as a user signs in.</param>
    public void Change(string host, int port, SmtpSecurity security, string? userName, string? protectedPassword, string fromAddress, string? fromName)
    {
        (Host, Port, Security, UserName, FromAddress, FromName) = (host, port, security, userName, fromAddress, fromName);
        ProtectedPassword = userName is null ? null : protectedPassword ?? ProtectedPassword;
    }
}
