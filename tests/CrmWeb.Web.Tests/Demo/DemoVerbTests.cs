using CrmWeb.Application.Data;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Demo;

/// <summary>The verb as a script calls it.</summary>
public sealed class DemoVerbTests
{
    [Fact]
    public async Task It_prints_the_result_only_and_says_no_the_second_time()
    {
        await using var crm = await CrmHost.StartAsync();

        var first = await RunAsync(crm, "demo");
        var second = await RunAsync(crm, "demo");

        Assert.True(first.Code == 0, first.Error);
        Assert.Equal(["people", "accounts", "contacts", "interactions", "leads", "deals", "tasks", "saved views", "settings"], first.Out.Split('\n').Select(line => line.Split(' ', 2)[1]));
        // the company was set up: nobody new signs in
        Assert.Equal(1, await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Users.CountAsync()));
        Assert.Equal((1, "", "There are accounts already. The demo fills an empty CRM only."), second);
    }

    [Fact]
    public async Task It_has_help_and_takes_no_words()
    {
        await using var crm = await CrmHost.StartEmptyAsync();

        var help = await RunAsync(crm, "demo", "--help");
        var wrong = await RunAsync(crm, "demo", "please");
        var option = await RunAsync(crm, "demo", "--people", "3");

        Assert.Equal(0, help.Code);
        Assert.StartsWith("demo\n", help.Out, StringComparison.Ordinal);
        Assert.Equal((2, ""), (wrong.Code, wrong.Out));
        Assert.Equal((2, ""), (option.Code, option.Out));
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(CrmHost crm, params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("crm-verb-").FullName;
        using var process = VerbProcess.Start(crm.Database.App, crm.Database.Owner, folder, words);
        var ended = await process.EndAsync();
        Directory.Delete(folder, recursive: true);
        return ended;
    }
}
