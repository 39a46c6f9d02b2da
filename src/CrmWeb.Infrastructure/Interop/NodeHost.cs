using System.Net.Sockets;
using System.Security.Cryptography;
using CrmWeb.Application.Edges;
using Jering.Javascript.NodeJS;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Infrastructure.Interop;

/// <summary>
/// Runs the exports of the embedded module in one Node child process: started by the first call, replaced after a crash or a hang, ended
/// with the app. Has a container of its own, so that nothing of the library leaks into the app's, and no logger: what scripts print may
/// hold personal data.
/// </summary>
internal sealed class NodeHost : IInterop, IAsyncDisposable
{
    private static readonly TimeSpan MissingIsRemembered = TimeSpan.FromSeconds(30);
    private static readonly string Key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    private readonly TimeProvider _clock;
    private readonly ServiceProvider _services;
    private readonly string _moduleId = $"crmweb-interop-{typeof(NodeHost).Assembly.ManifestModule.ModuleVersionId:N}";
    private (DateTimeOffset Until, string Detail)? _missing;

    public NodeHost(EdgeOptions options, TimeProvider clock)
    {
        _clock = clock;
        var services = new ServiceCollection().AddNodeJS();
        services.AddHttpClient<IHttpClientService, HttpClientService>(http => http.DefaultRequestHeaders.Add("x-crmweb-interop", Key));
        services.Configure<NodeJSProcessOptions>(node =>
        {
            node.ExecutablePath = options.NodePath ?? "node";
            node.NodeAndV8Options = "--max-old-space-size=1024";
            node.EnvironmentVariables = new Dictionary<string, string> { ["CRMWEB_INTEROP_KEY"] = Key, ["NODE_ENV"] = "production" };
        });
        services.Configure<OutOfProcessNodeJSServiceOptions>(host =>
        {
            host.TimeoutMS = 180_000;
            host.NumRetries = 0;
            host.NumProcessRetries = 0;
            host.NumConnectionRetries = 0;
            host.GracefulProcessShutdown = false;
        });
        _services = services.BuildServiceProvider();
    }

    public async Task<InteropStatus> StatusAsync(CancellationToken ct)
    {
        try
        {
            var version = await InvokeAsync<string>("version", null, TimeSpan.FromSeconds(10), Repeat.Once, ct);
            return new(true, version, $"Node {version} is running.");
        }
        catch (NodeUnavailableException missing)
        {
            return new(false, null, missing.Message);
        }
    }

    /// <summary>Calls an export. <see cref="NodeUnavailableException"/> when Node is missing, crashed twice or took too long; <see cref="BadInputException"/> when the module says no.</summary>
    public async Task<T> InvokeAsync<T>(string export, object? input, TimeSpan timeout, Repeat repeat, CancellationToken ct)
    {
        if (_missing is { } missing && _clock.GetUtcNow() < missing.Until) throw new NodeUnavailableException(missing.Detail);
        var node = _services.GetRequiredService<INodeJSService>();
        for (var left = repeat == Repeat.Once ? 1 : 0; ; left--)
        {
            using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
            clock.CancelAfter(timeout);
            try
            {
                var answer = await node.InvokeFromStringAsync<NodeAnswer<T>>(InteropModule.Read, _moduleId, export, [input], clock.Token);
                _missing = null;
                return answer is { Error: null, Value: { } value } ? value : throw new BadInputException(answer?.Error ?? "no answer");
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // it may never come back: later calls get a process of their own, the stuck one is killed
                node.MoveToNewProcess();
                throw new NodeUnavailableException($"Node did not answer within {timeout.TotalSeconds:0} seconds and was restarted.");
            }
            catch (ConnectionException absent)
            {
                _missing = (_clock.GetUtcNow() + MissingIsRemembered, $"Node cannot be started: {absent.InnerException?.Message ?? absent.Message} Install Node 20 or later on the PATH.");
                throw new NodeUnavailableException(_missing.Value.Detail);
            }
            catch (HttpRequestException crash)
            {
                if (left <= 0) throw Ended(crash);
            }
            catch (IOException crash)
            {
                if (left <= 0) throw Ended(crash);
            }
            catch (SocketException crash)
            {
                // it ended between the connection and the first look at it
                if (left <= 0) throw Ended(crash);
            }
            catch (InvocationException crash)
            {
                if (left <= 0) throw Ended(crash);
            }
        }
    }

    private static NodeUnavailableException Ended(Exception crash) => new($"Node ended unexpectedly: {crash.Message}");

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
