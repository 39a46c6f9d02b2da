using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmWeb.Application.Tests.Edges;

/// <summary>Just enough of an SMTP server to see what would be sent. Refuses recipients that start with "refused".</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _serving;

    public SmtpListener()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<string> Recipients { get; } = [];

    public List<string> Mails { get; } = [];

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _serving;
        _listener.Stop();
        _closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                Connections++;
                await ConverseAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException) { }
    }

    /// <summary>A client that hangs up in the middle (no STARTTLS here) ends the talk, not the server.</summary>
    private async Task ConverseAsync(NetworkStream stream)
    {
        try
        {
            await TalkAsync(stream, _closing.Token);
        }
        catch (IOException) { }
    }

    private async Task TalkAsync(NetworkStream stream, CancellationToken ct)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            var refused = line.StartsWith("RCPT TO:<refused", StringComparison.OrdinalIgnoreCase);
            if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && !refused) Recipients.Add(line);
            await writer.WriteLineAsync(refused ? "550 no such mailbox" : line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase) ? "354 go on" : "250 ok");
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
            if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) continue;
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync(ct) is { } text && text != ".") mail.AppendLine(text);
            Mails.Add(mail.ToString());
            await writer.WriteLineAsync("250 taken");
        }
    }
}
