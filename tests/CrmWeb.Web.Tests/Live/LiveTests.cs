using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Live;

/// <summary>The whole way: saved, called out by the database, heard by the node, told to the window.</summary>
public sealed class LiveTests : IAsyncLifetime
{
    private CrmHost _crm = null!;
    private TestPerson _ann = null!, _ben = null!;
    private Guid _deal;

    public async Task InitializeAsync()
    {
        _crm = await CrmHost.StartAsync();
        _ann = await _crm.AddPersonAsync("Ann", ["Sales rep"], ["North"]);
        _ben = await _crm.AddPersonAsync("Ben", ["Sales rep"], ["South"]);
        _deal = await _crm.CreateAsync(Deal.Deals, "{'title':'Big one'}", _ann);
    }

    public async Task DisposeAsync() => await _crm.DisposeAsync();

    [Fact]
    public async Task A_window_is_told_within_two_seconds_who_changed_what_it_shows()
    {
        using var browser = await _crm.SignInAsync(_ann);
        await using var window = await Window.OpenAsync(browser, $"deals:{_deal}", $"board:{await PipelineAsync()}");
        Assert.Equal("notices", (await window.NextAsync()).Name);

        await ChangeAsync(_crm.Admin, "{'amount':10}");
        var told = new[] { await window.NextAsync(), await window.NextAsync() };
        var record = Assert.Single(told, e => e.Data["topic"]!.ToString() == $"deals:{_deal}");
        Assert.Equal("This record was changed by Ada Admin.", record.Data["text"]!.ToString());
        var board = Assert.Single(told, e => e.Data["topic"]!.ToString().StartsWith("board:", StringComparison.Ordinal));
        Assert.Null(board.Data["text"]);

        // one's own change is no news on the record, but other windows of one's own show it on the board; by now everything is warm
        var saved = Stopwatch.StartNew();
        await ChangeAsync(_ann, "{'amount':11}");
        Assert.StartsWith("board:", (await window.NextAsync()).Data["topic"]!.ToString(), StringComparison.Ordinal);
        Assert.InRange(saved.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));

        await _crm.CreateAsync(CrmTask.Tasks, $"{{'subject':'Call','owner':'{_ann.Id}'}}");
        var bell = await window.NextAsync();
        Assert.Equal(("notices", "1"), (bell.Name, bell.Data["label"]!.ToString()));
    }

    [Fact]
    public async Task Who_does_not_see_a_record_hears_nothing_of_it()
    {
        using var browser = await _crm.SignInAsync(_ben);
        await using var window = await Window.OpenAsync(browser, $"deals:{_deal}");
        Assert.Equal("notices", (await window.NextAsync()).Name);

        await ChangeAsync(_crm.Admin, "{'amount':10}");
        // what comes next is the notice, so nothing came of the deal
        await _crm.CreateAsync(CrmTask.Tasks, $"{{'subject':'Call','owner':'{_ben.Id}'}}");
        Assert.Equal("notices", (await window.NextAsync()).Name);
    }

    [Fact]
    public async Task A_window_that_was_away_is_told_what_it_missed()
    {
        using var browser = await _crm.SignInAsync(_ann);
        var since = Guid.CreateVersion7();
        await ChangeAsync(_crm.Admin, "{'amount':10}");
        await using var window = await Window.OpenAsync(browser, since, $"deals:{_deal}");
        Assert.Equal($"deals:{_deal}", (await window.NextAsync()).Data["topic"]!.ToString());

        using var stranger = _crm.Browser();
        using var refused = await stranger.GetAsync($"/live?on=deals:{_deal}");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, refused.StatusCode);
    }

    private Task<Guid> PipelineAsync() => _crm.AsAsync(_ann, async services =>
        (await services.GetRequiredKeyedService<IRecords>(Deal.Deals).FindAsync(_deal, default))!["pipeline"]!["id"]!.GetValue<Guid>());

    private Task<bool> ChangeAsync(TestPerson person, string patch) => _crm.AsAsync(person, async services =>
    {
        TestData.Done((await services.GetRequiredKeyedService<IRecords>(Deal.Deals).EditAsync(_deal, TestData.Json(patch), null, default))!.Value);
        return true;
    });

    private sealed record Told(string Name, JsonObject Data);

    /// <summary>An open window: events as the browser gets them.</summary>
    private sealed class Window : IAsyncDisposable
    {
        private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>();
        private readonly CancellationTokenSource _closed = new();
        private readonly HttpResponseMessage _answer;
        private readonly Task _reading;

        private Window(HttpResponseMessage answer) => (_answer, _reading) = (answer, ReadAsync(answer, _closed.Token));

        public static Task<Window> OpenAsync(CrmBrowser browser, params string[] topics) => OpenAsync(browser, Guid.CreateVersion7(), topics);

        public static async Task<Window> OpenAsync(CrmBrowser browser, Guid since, params string[] topics)
        {
            var url = $"/live?since={since}" + string.Concat(topics.Select(t => $"&on={t}"));
            var answer = await browser.Http.GetAsync(new Uri(url, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal("text/event-stream", answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType);
            return new Window(answer);
        }

        public async Task<Told> NextAsync()
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            if (!await _told.Reader.WaitToReadAsync(late.Token)) throw new InvalidOperationException("The stream ended.");
            return await _told.Reader.ReadAsync(late.Token);
        }

        public async ValueTask DisposeAsync()
        {
            await _closed.CancelAsync();
            await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _answer.Dispose();
            _closed.Dispose();
        }

        private async Task ReadAsync(HttpResponseMessage answer, CancellationToken ct)
        {
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
            for (var name = ""; await lines.ReadLineAsync(ct) is { } line;)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
                if (line.StartsWith("data: ", StringComparison.Ordinal) && name != "beat") _told.Writer.TryWrite(new Told(name, JsonNode.Parse(line[6..])!.AsObject()));
            }
        }
    }
}
