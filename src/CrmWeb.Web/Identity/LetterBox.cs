using System.Threading.Channels;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Edges;

namespace CrmWeb.Web.Identity;

/// <summary>Mails that are sent after the answer. Not kept over a restart: who misses one asks again.</summary>
public sealed class LetterBox(IServiceScopeFactory scopes, IMailSender mail, ILogger<LetterBox> log) : BackgroundService
{
    private readonly Channel<OutgoingMail> _waiting = Channel.CreateBounded<OutgoingMail>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Post(OutgoingMail letter) => _waiting.Writer.TryWrite(letter);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var sent = await mail.SendAsync(await scope.ServiceProvider.GetRequiredService<ChangeMail>().NowAsync(stoppingToken), letter, stoppingToken);
            if (!sent.Sent) log.LogWarning("A mail with a link was not sent: {Outcome}", sent.Outcome);
        }
    }
}
