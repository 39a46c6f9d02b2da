using CrmWeb.Application.Edges;
using CrmWeb.Infrastructure.Interop;

namespace CrmWeb.Infrastructure.Mail;

/// <summary>nodemailer in the Node process: MIME, encodings, STARTTLS and TLS from the first byte (System.Net.Mail has no such TLS).</summary>
internal sealed class MailSender(NodeHost node) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>What nodemailer calls trouble on the way to the server.</summary>
    private static readonly HashSet<string> OnTheWay = new(StringComparer.Ordinal) { "ECONNECTION", "ECONNREFUSED", "ETIMEDOUT", "ESOCKET", "EDNS", "ENOTFOUND", "ETLS", "EPROTOCOL" };

    public async Task<MailResult> SendAsync(SmtpSettings? smtp, OutgoingMail mail, CancellationToken ct)
    {
        if (smtp is null) return new(MailOutcome.NotConfigured);
        if (MailChecks.Problem(smtp, mail) is { } problem) return new(MailOutcome.BadInput, problem);
        var server = new { smtp.Host, smtp.Port, Security = smtp.Security.ToString(), smtp.User, smtp.Password, smtp.From };
        try
        {
            // once: a crash after the server took the mail must not send it twice
            var answer = await node.InvokeAsync<Answer>("mail", new { smtp = server, mail }, Patience, Repeat.Never, ct);
            if (answer.Sent) return new(MailOutcome.Sent, null, answer.MessageId, answer.Refused);
            var later = answer.Status is >= 400 and < 500 || (answer.Status is null && answer.Code is not null && OnTheWay.Contains(answer.Code));
            return new(later ? MailOutcome.Unavailable : MailOutcome.Rejected, answer.Message);
        }
        catch (NodeUnavailableException missing)
        {
            return new(MailOutcome.Unavailable, missing.Message);
        }
        catch (BadInputException bad)
        {
            return new(MailOutcome.BadInput, bad.Message);
        }
    }

    private sealed record Answer(bool Sent, string? MessageId, string[]? Refused, string? Code, int? Status, string? Message);
}
