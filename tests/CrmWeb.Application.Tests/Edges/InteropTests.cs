using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using CrmWeb.Application.Edges;
using CrmWeb.Infrastructure.Interop;

namespace CrmWeb.Application.Tests.Edges;

public sealed class InteropTests
{
    [Fact]
    public async Task Node_answers_with_its_version()
    {
        await using var edges = new EdgeHost();
        var status = await edges.Get<IInterop>().StatusAsync(default);
        Assert.True(status.Available, status.Detail);
        Assert.Matches(@"^\d+\.\d+\.\d+$", status.NodeVersion);
    }

    [Fact]
    public async Task A_missing_Node_is_told_and_does_not_throw()
    {
        await using var edges = new EdgeHost("no-such-node-on-this-machine");
        var status = await edges.Get<IInterop>().StatusAsync(default);
        Assert.False(status.Available);
        Assert.Contains("Install Node", status.Detail, StringComparison.Ordinal);
        Assert.Equal(status, await edges.Get<IInterop>().StatusAsync(default));
    }

    [Fact]
    public async Task A_call_that_hangs_ends_in_time_and_the_next_one_works()
    {
        await using var edges = new EdgeHost();
        await edges.Get<IInterop>().StatusAsync(default);
        var started = Stopwatch.StartNew();
        await Assert.ThrowsAsync<NodeUnavailableException>(() =>
            edges.Node.InvokeAsync<string>("hang", null, TimeSpan.FromSeconds(1), Repeat.Once, default));
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(30), $"took {started.Elapsed}");
        Assert.True((await edges.Get<IInterop>().StatusAsync(default)).Available);
    }

    [Fact]
    public async Task A_process_that_dies_is_replaced()
    {
        await using var edges = new EdgeHost();
        await Assert.ThrowsAsync<NodeUnavailableException>(() =>
            edges.Node.InvokeAsync<string>("die", null, TimeSpan.FromSeconds(20), Repeat.Once, default));
        Assert.True((await edges.Get<IInterop>().StatusAsync(default)).Available);
        Assert.Equal("+31612345678", (await edges.Get<IPhoneNumbers>().NormaliseAsync([new("0612345678", "NL")], default))[0]);
    }

    [Fact]
    public async Task A_stranger_on_this_machine_is_refused()
    {
        var before = ListeningPorts();
        await using var edges = new EdgeHost();
        Assert.True((await edges.Get<IInterop>().StatusAsync(default)).Available);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var refused = 0;
        foreach (var port in ListeningPorts().Except(before))
        {
            try
            {
                using var answer = await http.PostAsync(new Uri($"http://localhost:{port}/"), new StringContent("""{"moduleSourceType":2,"moduleSource":"module.exports=async()=>1","args":[]}"""));
                if (answer.StatusCode == HttpStatusCode.Forbidden) refused++;
            }
            catch (HttpRequestException) { }
            catch (TaskCanceledException) { }
        }
        Assert.True(refused > 0, "no new port refused the request");

        static HashSet<int> ListeningPorts() => [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(end => end.Port)];
    }
}
