using CrmWeb.Application.Tests.Import.Running;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tests.Migrations;

/// <summary>Writes the dump of the present schema for <see cref="UpgradeTests"/>; Data/Upgrades/make.sh runs it.</summary>
public sealed class MakeDumpTests
{
    [MakeDumpFact]
    public async Task A_dump_of_the_present_schema()
    {
        await using var host = await ImportHost.StartAsync();
        await UpgradeData.FillAsync(host);
        var last = (await host.DbAsync(db => db.Database.GetAppliedMigrationsAsync())).Last();

        var dump = await SchemaDump.TakeAsync(host.OwnerConnection);

        Assert.InRange(dump.Length, 20_000, 200_000);
        await File.WriteAllTextAsync(Path.Combine(SchemaDump.Folder, last + ".sql"), dump);
    }
}

/// <summary>Runs only when a dump is asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MakeDumpFactAttribute : FactAttribute
{
    public MakeDumpFactAttribute() => Skip = Environment.GetEnvironmentVariable("CRM_MAKE_DUMP") is "1" ? null : "writes a dump of the schema; run tests/CrmWeb.Application.Tests/Data/Upgrades/make.sh";
}
