using CrmWeb.Application.Edges;

namespace CrmWeb.Infrastructure.Mail;

/// <summary>
/// Refuses before anything is sent: line breaks in headers and addresses would let a stranger add recipients or SMTP commands, and what
/// looks like one address must not be a list.
/// </summary>
internal static class MailChecks
{
    /// <summary>Null when the mail may go out; else what to correct.</summary>
    public static string? Problem(SmtpSettings smtp, OutgoingMail mail)
    {
        if (string.IsNullOrWhiteSpace(smtp.Host) || smtp.Host.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '/' or '@')) return "The mail server's name is not a host name.";
        if (smtp.Port is < 1 or > 65_535) return "The mail server's port is not between 1 and 65535.";
        if (mail.To.Count == 0) return "The mail has no recipient.";
        MailAddress?[] all = [smtp.From, .. mail.To, mail.ReplyTo];
        if (all.Any(a => a is not null && !IsOneAddress(a.Address))) return "One of the e-mail addresses is not valid.";
        if (all.Any(a => a?.Name is not null && a.Name.Any(char.IsControl))) return "A name beside an e-mail address has a line break in it.";
        return mail.Subject.Any(char.IsControl) ? "The subject has a line break in it." : null;
    }

    private static bool IsOneAddress(string address)
    {
        var at = address.LastIndexOf('@');
        return at is > 0 and <= 64 && at < address.Length - 1 && address.Length <= 254
            && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '(' or ')' or '[' or ']' or '"' or '\\' or ':')
            && address.IndexOf('@') == at && !address.Contains("..", StringComparison.Ordinal);
    }
}
