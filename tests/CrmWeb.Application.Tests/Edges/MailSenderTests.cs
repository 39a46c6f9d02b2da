using System.Net;
using System.Net.Sockets;
using CrmWeb.Application.Edges;

namespace CrmWeb.Application.Tests.Edges;

[Collection(EdgeTests.Name)]
public sealed class MailSenderTests(SharedEdges shared)
{
    private static readonly OutgoingMail Invitation = new([new("ann@example.org", "Ann Größe")], "Einladung – willkommen", "Grüße\nhttps://example.org/i", "<p>Grüße</p>");
    private readonly IMailSender _mail = shared.Host.Get<IMailSender>();

    [Fact]
    public async Task A_mail_reaches_the_server()
    {
        await using var server = new SmtpListener();
        var result = await _mail.SendAsync(Settings(server.Port), Invitation, default);
        Assert.True(result.Sent, result.Detail);
        Assert.NotNull(result.MessageId);
        Assert.Contains("ann@example.org", Assert.Single(server.Recipients), StringComparison.Ordinal);
        var text = Assert.Single(server.Mails);
        Assert.Contains("From: CRM <crm@example.org>", text, StringComparison.Ordinal);
        Assert.Contains("Subject: =?UTF-8?", text, StringComparison.Ordinal);
        Assert.Contains("multipart/alternative", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_it_says_not_configured() =>
        Assert.Equal(MailOutcome.NotConfigured, (await _mail.SendAsync(null, Invitation, default)).Outcome);

    [Fact]
    public async Task A_refused_recipient_is_told()
    {
        await using var server = new SmtpListener();
        var one = await _mail.SendAsync(Settings(server.Port), Invitation with { To = [new("refused@example.org")] }, default);
        Assert.Equal(MailOutcome.Rejected, one.Outcome);
        Assert.Contains("550", one.Detail, StringComparison.Ordinal);
        var two = await _mail.SendAsync(Settings(server.Port), Invitation with { To = [new("refused@example.org"), new("bob@example.org")] }, default);
        Assert.True(two.Sent);
        Assert.Equal(["refused@example.org"], two.Refused!);
    }

    [Fact]
    public async Task A_server_that_is_away_is_unavailable()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        Assert.Equal(MailOutcome.Unavailable, (await _mail.SendAsync(Settings(port), Invitation, default)).Outcome);
    }

    [Fact]
    public async Task StartTls_is_not_given_up_silently()
    {
        await using var server = new SmtpListener();
        var result = await _mail.SendAsync(Settings(server.Port) with { Security = SmtpSecurity.StartTls }, Invitation, default);
        Assert.False(result.Sent);
        Assert.Empty(server.Mails);
    }

    public static TheoryData<string> Injections => new("a@example.org\r\nRCPT TO:<evil@example.org>", "a@example.org,evil@example.org", "A <evil@example.org>", "a b@example.org", "nobody", "@example.org", "a@b@example.org");

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task An_address_that_is_more_than_one_is_refused_before_the_socket(string address)
    {
        await using var server = new SmtpListener();
        OutgoingMail[] mails = [Invitation with { To = [new(address)] }, Invitation with { ReplyTo = new(address) }];
        foreach (var mail in mails) Assert.Equal(MailOutcome.BadInput, (await _mail.SendAsync(Settings(server.Port), mail, default)).Outcome);
        Assert.Equal(MailOutcome.BadInput, (await _mail.SendAsync(Settings(server.Port) with { From = new(address) }, Invitation, default)).Outcome);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_line_break_in_a_header_is_refused_before_the_socket()
    {
        await using var server = new SmtpListener();
        var subject = await _mail.SendAsync(Settings(server.Port), Invitation with { Subject = "Hi\r\nBcc: evil@example.org" }, default);
        var name = await _mail.SendAsync(Settings(server.Port), Invitation with { To = [new("a@example.org", "A\nBcc: evil@example.org")] }, default);
        Assert.Equal((MailOutcome.BadInput, MailOutcome.BadInput, 0), (subject.Outcome, name.Outcome, server.Connections));
    }

    [Fact]
    public async Task Without_Node_it_says_try_later()
    {
        await using var edges = new EdgeHost("no-such-node-on-this-machine");
        Assert.Equal(MailOutcome.Unavailable, (await edges.Get<IMailSender>().SendAsync(Settings(25), Invitation, default)).Outcome);
    }

    private static SmtpSettings Settings(int port) => new("127.0.0.1", port, SmtpSecurity.None, null, null, new("crm@example.org", "CRM"));
}
