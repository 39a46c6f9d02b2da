using System.Diagnostics;
using System.Globalization;
using System.Text;
using CrmWeb.Application.Import;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tests.Import.Running;

/// <summary>kill -9 in the middle: whoever comes next goes on at the checkpoint.</summary>
public sealed class KilledProcessTests
{
    private const int Rows = 6_000;

    [Fact]
    public async Task A_killed_verb_is_finished_by_the_next_one()
    {
        await using var host = await ImportHost.StartAsync();
        var folder = Directory.CreateTempSubdirectory("crm-kill-").FullName;
        var file = Path.Combine(folder, "companies.csv");
        var text = new StringBuilder("id,name,parent\n");
        // parents stand half a file away, before and behind, and have none themselves: no circle
        for (var i = 0; i < Rows; i++) text.Append(CultureInfo.InvariantCulture, $"k{i},Company {i},{(i % 7 == 0 ? $"Company {(i + Rows / 2 + 1) % Rows}" : "")}\n");
        await File.WriteAllTextAsync(file, text.ToString());

        var killed = 0;
        foreach (var after in (int[])[1, Rows / 3, Rows / 3 * 2])
        {
            using var verb = Verb(host, folder, file);
            // the kill comes at once after some rows were seen, wherever the process then is
            while (!verb.HasExited && await host.DbAsync(db => db.ImportFiles.SumAsync(f => f.Rows)) < after) await Task.Delay(5);
            if (!verb.HasExited) killed++;
            verb.Kill(entireProcessTree: true);
            await verb.WaitForExitAsync();
        }
        Assert.True(killed > 0);
        using (var last = Verb(host, folder, file)) await last.WaitForExitAsync();

        Assert.Equal(Rows, await host.DbAsync(db => db.Accounts.CountAsync()));
        Assert.Equal(Rows, await host.DbAsync(db => db.Accounts.Select(a => a.ExternalId).Distinct().CountAsync()));
        Assert.Equal((Rows + 6) / 7, await host.DbAsync(db => db.Accounts.CountAsync(a => a.ParentId != null)));
        Assert.Equal(Rows, await host.DbAsync(db => db.Changes.CountAsync(c => c.Entity == "accounts" && c.Kind == Data.Journal.ChangeKind.Created)));
        Assert.Equal(Rows, await host.DbAsync(db => db.SearchEntries.CountAsync()));
        Assert.True(await host.DbAsync(db => db.Imports.AllAsync(r => r.State == ImportState.Done)));
        Directory.Delete(folder, recursive: true);
    }

    private static Process Verb(ImportHost host, string folder, string file)
    {
        var process = VerbProcess.Start(host.Connection, host.OwnerConnection, folder, "import", "accounts", file);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
