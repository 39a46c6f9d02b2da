using System.Collections.Concurrent;
using System.Diagnostics;
using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmWeb.Web.Tests.Api;

/// <summary>How many SQL commands a request costs once the directory and the key are known.</summary>
public sealed class CommandCountTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("accounts?limit=20", 4)]
    [InlineData("accounts?limit=20&sort=-revenue&count=capped", 4)]
    [InlineData("contacts?limit=20&q=person", 4)]
    [InlineData("interactions?limit=20", 4)]
    [InlineData("accounts/summary?groupBy=industry&measures=count,sum(revenue)", 3)]
    public async Task A_list_costs_few_commands_however_many_rows_it_has(string path, int most)
    {
        var parent = await host.Admin.AccountAsync("Parent");
        for (var i = 0; i < 3; i++)
        {
            var account = await host.Admin.AccountAsync($"Child {i}", "{'parent':'" + parent.Id + "','revenue':" + i + "}");
            var contact = await host.Admin.PostAsync("contacts", "{'givenName':'Person','accounts':['" + account.Id + "']}");
            await host.Admin.PostAsync("interactions", "{'kind':'call','subject':'Hello','account':'" + account.Id + "','contacts':['" + contact.Id + "']}");
        }
        using var counter = new Counter(host.Crm.Database.Name);

        var answer = await host.Admin.SendAsync(HttpMethod.Get, path);

        Assert.Equal(200, answer.Code);
        Assert.All(counter.Connections, c => Assert.Contains("force_custom_plan", c, StringComparison.Ordinal));
        Assert.True(counter.Commands.Count <= most, string.Join("\n---\n", counter.Commands));
    }

    [Theory]
    [InlineData("accounts", 8)]
    [InlineData("contacts", 8)]
    [InlineData("interactions", 4)]
    public async Task A_record_page_costs_few_commands_planned_once(string kind, int most)
    {
        using var browser = await host.Crm.SignInAsync(host.Crm.Admin);
        var account = await host.Admin.AccountAsync("Whole");
        await host.Admin.AccountAsync("Below", "{'parent':'" + account.Id + "'}");
        var contact = await host.Admin.PostAsync("contacts", "{'givenName':'Person','accounts':['" + account.Id + "']}");
        var other = await host.Admin.PostAsync("contacts", "{'givenName':'Other','accounts':[{'account':'" + account.Id + "','to':'2020-01-01'}]}");
        var said = await host.Admin.PostAsync("interactions", "{'kind':'call','subject':'Hello','account':'" + account.Id + "','contacts':['" + contact.Id + "','" + other.Id + "']}");
        var page = $"/{kind}/{kind switch { "accounts" => account.Id, "contacts" => contact.Id, _ => said.Id }}";
        await browser.PageAsync(page);
        using var counter = new Counter(host.Crm.Database.Name);

        var shown = await browser.PageAsync(page);

        Assert.All(counter.Connections, c => Assert.Contains("force_generic_plan", c, StringComparison.Ordinal));
        Assert.Contains(kind == "contacts" ? "Whole" : "Person", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(counter.Commands.Count <= most, string.Join("\n---\n", counter.Commands));
    }

    /// <summary>Hears every command of one database that a request sends; jobs and reactions run beside it.</summary>
    private sealed class Counter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        /// <summary>The directory is read anew every ten seconds.</summary>
        private static readonly string[] OfNoRequest = ["FROM users AS", "FROM teams AS", "FROM roles AS", "FROM company_settings AS", "FROM pipelines AS", "FROM web_forms AS", "FROM exchange_rates AS"];

        private readonly string _database;
        private readonly List<IDisposable> _subscriptions = [];

        public Counter(string database)
        {
            _database = database;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public ConcurrentQueue<string> Commands { get; } = [];

        /// <summary>What each command went over.</summary>
        public ConcurrentQueue<string> Connections { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Context: CrmDb { RequestId: not null } } executed && executed.Command.Connection?.Database == _database
                && !OfNoRequest.Any(part => executed.Command.CommandText.Contains(part, StringComparison.Ordinal)))
            {
                Commands.Enqueue(executed.Command.CommandText);
                Connections.Enqueue(executed.Command.Connection.ConnectionString);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
