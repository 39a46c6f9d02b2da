using System.Diagnostics;
using System.Globalization;
using System.Text;
using CrmWeb.Application.Import;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tests.Import.Running;

/// <summary>kill -9 again and again in the middle: whoever comes next goes on at the checkpoint, and in the end nothing tells of it.</summary>
public sealed class KilledProcessTests
{
    private const int Rows = 20_000;
    private const int Kills = 30;

    /// <summary>Longest work between taking the import and the kill: a few batches, so that the kills spread over the whole import.</summary>
    private const int MostMilliseconds = 450;

    [Fact]
    public async Task An_import_killed_at_30_random_points_ends_like_an_undisturbed_one()
    {
        await using var calm = await ImportHost.StartAsync();
        await using var host = await ImportHost.StartAsync();
        var folder = Directory.CreateTempSubdirectory("crm-kill-").FullName;
        var file = Path.Combine(folder, "companies.csv");
        await File.WriteAllTextAsync(file, Companies());

        var killed = await KillAgainAndAgainAsync(host, folder, file);
        await LetGoAsync(host);
        // the last process finishes what is open, then imports the same file itself: nothing new in it
        using (var last = Verb(host, folder, file)) Assert.Equal(0, await EndedAsync(last));
        using (var whole = Verb(calm, folder, file)) Assert.Equal(0, await EndedAsync(whole));

        Assert.True(killed >= Kills / 2, $"Only {killed} of {Kills} kills hit an import at work.");
        var runs = await host.DbAsync(db => db.Imports.OrderBy(r => r.Id).ToListAsync());
        Assert.All(runs, run => Assert.Equal(ImportState.Done, run.State));
        var first = await host.ResultAsync(runs[0].Id);
        Assert.Equal(new ImportCounts(Rows, Rows, 0, 0, 0, 0), first.Counts);
        Assert.Equal(Rows, await host.DbAsync(db => db.Accounts.CountAsync()));
        Assert.Single(await host.DbAsync(db => db.Changes.Where(c => c.Entity == "accounts").Select(c => c.ChangeSetId).Distinct().ToListAsync()));
        Assert.Equal(await ParentsAsync(calm), await ParentsAsync(host));
        foreach (var table in (string[])["accounts", "search_entries", "changes", "change_values", "events", "import_links"])
        {
            var (undisturbed, disturbed) = (await TableRows.OfAsync(calm, table), await TableRows.OfAsync(host, table));
            Assert.True(undisturbed.SequenceEqual(disturbed),
                $"{table}: {undisturbed.Count} and {disturbed.Count} rows, such as {undisturbed.Except(disturbed).FirstOrDefault()} and {disturbed.Except(undisturbed).FirstOrDefault()}");
        }
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Every seventh company has a parent, before or behind it in the file, that has none itself.</summary>
    private static string Companies()
    {
        var text = new StringBuilder("id,name,industry,tags,parent\n");
        for (var i = 0; i < Rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"k{i},Company {i},{(i % 3 == 0 ? "Energy" : "IT")},a{i % 5};b,{(i % 7 == 0 ? $"Company {i * 37L % (Rows / 7) * 7 + 1}" : "")}\n");
        return text.ToString();
    }

    /// <summary>The number of processes that died while they held the first import.</summary>
    private static async Task<int> KillAgainAndAgainAsync(ImportHost host, string folder, string file)
    {
        var chance = new Random(20_000);
        var (killed, standing, rows) = (0, 0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            await LetGoAsync(host);
            using var verb = Verb(host, folder, file);
            while (!verb.HasExited && !await host.DbAsync(db => db.Imports.AnyAsync(r => r.LeasedBy != null))) await Task.Delay(3);
            // an import that dies five times without a step is given up: before that it gets one
            while (standing >= 3 && !verb.HasExited && await RowsAsync(host) == rows) await Task.Delay(3);
            // the point of the kill is chance on purpose, by a fixed seed
            await Task.Delay(chance.Next(MostMilliseconds));
            if (await host.DbAsync(db => db.Imports.OrderBy(r => r.Id).Take(1).AnyAsync(r => r.LeasedBy != null && r.State == ImportState.Running))) killed++;
            verb.Kill(entireProcessTree: true);
            await verb.WaitForExitAsync();
            var now = await RowsAsync(host);
            (standing, rows) = (now == rows ? standing + 1 : 0, now);
        }
        return killed;
    }

    private static Task<int> RowsAsync(ImportHost host) => host.DbAsync(db => db.ImportFiles.SumAsync(f => f.Rows));

    private static Task<List<string>> ParentsAsync(ImportHost host) => host.DbAsync(db => db.Accounts.Where(a => a.ParentId != null)
        .Join(db.Accounts, a => a.ParentId, p => p.Id, (a, p) => a.Name + " < " + p.Name).OrderBy(n => n).ToListAsync());

    /// <summary>Nobody waits the seconds until a dead process's right to the import runs out.</summary>
    internal static Task LetGoAsync(ImportHost host) => host.DbAsync(db => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedBy, (Guid?)null).SetProperty(r => r.LeasedUntil, (DateTimeOffset?)null)));

    internal static async Task<int> EndedAsync(Process verb)
    {
        await verb.WaitForExitAsync();
        return verb.ExitCode;
    }

    internal static Process Verb(ImportHost host, string folder, string file, string type = "accounts")
    {
        // thirty starts: published code need not be compiled at each
        var program = Environment.GetEnvironmentVariable("CRM_PUBLISHED") ?? typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "import", type, file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["ConnectionStrings__Crm"], start.Environment["ConnectionStrings__CrmOwner"], start.Environment["Crm__DataFolder"]) = (host.Connection, host.OwnerConnection, folder);
        // a life of a second is no time to get quicker in
        start.Environment["DOTNET_TieredPGO"] = "0";
#pragma warning disable RS0030 // only a process of its own can be killed
        var process = Process.Start(start)!;
#pragma warning restore RS0030
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
