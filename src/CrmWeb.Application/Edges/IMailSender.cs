namespace CrmWeb.Application.Edges;

/// <summary>Sends one mail. Nobody waits for the recipient: success means that the mail server took it.</summary>
public interface IMailSender
{
    /// <summary>
    /// Sends, or says why not. Never throws for a bad address or a server that is away.
    /// </summary>
    /// <param name="smtp">The settings; null gives <see cref="MailOutcome.NotConfigured"/>: show a link to copy instead.</param>
    Task<MailResult> SendAsync(SmtpSettings? smtp, OutgoingMail mail, CancellationToken ct);
}

/// <summary>The mail server to hand mails to.</summary>
/// <param name="Security">How the connection is protected; StartTls refuses a server that cannot.</param>
/// <param name="User">Null: no sign-in.</param>
public sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, string? User, string? Password, MailAddress From)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Host}:{Port} {Security}";
}

/// <summary>None: plain text. StartTls: usual on 587. Tls: from the first byte, usual on 465.</summary>
public enum SmtpSecurity { None, StartTls, Tls }

/// <summary>A mailbox. Name null = only the address.</summary>
public sealed record MailAddress(string Address, string? Name = null);

/// <summary>A mail to send.</summary>
/// <param name="Text">The plain text; always there.</param>
/// <param name="Html">The same as HTML, made by us from safe HTML; null = text only.</param>
public sealed record OutgoingMail(IReadOnlyList<MailAddress> To, string Subject, string Text, string? Html = null, MailAddress? ReplyTo = null);

/// <summary>What became of a mail.</summary>
/// <param name="Detail">For the administrator, in English: the server's words or what to correct. Null when sent.</param>
/// <param name="MessageId">The mail's id when sent.</param>
/// <param name="Refused">Recipients that the server refused while it took the mail for others.</param>
public sealed record MailResult(MailOutcome Outcome, string? Detail = null, string? MessageId = null, IReadOnlyList<string>? Refused = null)
{
    public bool Sent => Outcome == MailOutcome.Sent;
}

/// <summary>
/// Sent. NotConfigured: no SMTP settings. Unavailable: server or Node not reachable, try again later. BadInput: an address or header is
/// not acceptable, nothing was sent to the server. Rejected: the server said no (sign-in, recipient, content).
/// </summary>
public enum MailOutcome { Sent, NotConfigured, Unavailable, BadInput, Rejected }
